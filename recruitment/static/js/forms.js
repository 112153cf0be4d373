// Behaviour of forms. Pages work without it; it runs only where a form is.
import { initAll } from "../vendor/govuk-frontend-6.3.0/govuk-frontend.min.js";

// The components start only under these classes; an inline script, the usual place, is barred by our security policy.
document.body.classList.add("js-enabled", "govuk-frontend-supported");
initAll();
