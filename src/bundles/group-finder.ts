/** What a `<script type="module">` loads: it defines every public tag. */
import '../define/group-finder.js';
