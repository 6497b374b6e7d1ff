/** `<forget-visits>`: forgets every page that was read, at the press of its button. */
import { announce } from './announce.ts';
import { forgetAll } from './preferences.ts';

class ForgetVisits extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    if (!button) return;
    this.hidden = false;
    button.onclick = () => {
      forgetAll('read:');
      announce('Forgotten');
      button.textContent = 'Forgotten';
    };
  }
}

customElements.define('forget-visits', ForgetVisits);
