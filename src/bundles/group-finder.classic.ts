/** What a classic `<script>` loads, in one file: it defines every public tag. */
import '../define/group-finder.js';
