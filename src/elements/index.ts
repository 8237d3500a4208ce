/** Everything that a page does better with a script. Each works without it. */
import "./confirm-dialog";
import "./error-summary";
import "./focus-picker";
import "./form-limit";
import "./media-select";
import "./passkey-button";
import "./phone-menu";
import "./years-nav";
