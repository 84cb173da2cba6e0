// The one module a page loads: <script type="module" src="/js/baton.js"></script>
import "./dialog.js";
import "./keys.js";
import "./menu.js";
import "./list.js";
import "./fit.js";
import "./picker.js";
import "./search.js";
import "./columns.js";
import "./time.js";
import "./messages.js";
import "./refresh.js";
import "./alerts.js";
import "./live.js";
import "./connection.js";
import "./slow.js";
