// The cards of the controls, and their forms.

import { el, attempt } from './dom.js';
import { scope } from './api.js';

const DEFAULT = { account: '000000000000', region: 'us-east-1' };

/** Whose things are made: of those chosen above, else of those who are meant where nobody is named. */
export const own = () => ({ account: scope.account || DEFAULT.account, region: scope.region || DEFAULT.region });
export const inWords = told => 'account ' + told.account + ' in ' + told.region;

export function card(title, id, ...content) {
    return el(
        'section',
        { class: 'card', 'aria-labelledby': id + '-title', id },
        el('h2', { id: id + '-title' }, title),
        content,
    );
}

export function form(submit, label, ...fields) {
    return el(
        'form',
        {
            class: 'form',
            onsubmit: event => {
                event.preventDefault();
                attempt(submit)(Object.fromEntries(new FormData(event.target)), event.target);
            },
        },
        fields,
        el('div', { class: 'actions' }, el('button', { type: 'submit' }, label)),
    );
}
