/** Everything that makes Northboard look like itself, and the two keys that work everywhere. */
import '@fontsource/be-vietnam-pro/400.css';
import '@fontsource/be-vietnam-pro/500.css';
import '@fontsource/be-vietnam-pro/600.css';
import './tokens.css';
import './base.css';
import './kit.css';
import './shell.css';
import './board.css';
import './sheet.css';
import './print.css';
import { isTyping } from '../shell/typing';

/** `/` and Ctrl+K bring the search into focus, unless somebody is typing a slash. */
window.addEventListener('keydown', (event) => {
  const slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.composedPath()[0]);
  const palette = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
  if (slash || palette) {
    const search = document.querySelector<HTMLElement>('[data-search]');
    if (search) {
      event.preventDefault();
      search.focus();
    }
  }
});
