/** What a `<script type="module">` loads: it defines every public tag. */
import { ALL_TAGS } from '../define/all-tags.js';
import { define } from '../define/define.js';
import { warnMissing } from '../dev/warn.js';

// Site builders write `?ver=6.7` behind a script's address. The chunks know this file without it, so that it would be
// there twice, half of each: then it is the plain one that does the work.
const [plain = ''] = import.meta.url.split('?');
if (plain === import.meta.url) define(ALL_TAGS);
else {
  void import(plain).catch((error: unknown) => {
    warnMissing(error);
    define(ALL_TAGS);
  });
}
