/** Everything that a page does better with a script. Each works without it. */
import "./confirm-dialog";
import "./error-summary";
import "./form-limit";
import "./media-select";
import "./phone-menu";
import "./years-nav";

// What few pages have comes with those that have it.
if (document.querySelector("focus-picker")) void import("./focus-picker");
if (document.querySelector("passkey-button")) void import("./passkey-button");
