// Identities: what verification came to.

import { el, fill, field, button, chip, attempt } from './dom.js';
import { get, put, scope } from './api.js';
import { card, form, own, inWords } from './card.js';

export function identities() {
    const list = el('ul', { class: 'things' });
    const set = (identity, told, verificationStatus) =>
        put('/identities/' + encodeURIComponent(identity), told, { verificationStatus });
    const refresh = async () => {
        const found = await get('/identities', { ...scope, limit: 200 });
        fill(
            list,
            found.items.map(one => {
                const owner = { account: one.scope.accountId, region: one.scope.region };
                const to = status =>
                    attempt(async () => {
                        await set(one.identity, owner, status);
                        await refresh();
                    });
                return el(
                    'li',
                    {},
                    el('span', { class: 'grow' }, el('b', {}, one.identity), el('small', {}, inWords(owner))),
                    chip(one.verificationStatus, one.verificationStatus === 'Success' ? 'good' : 'warn'),
                    button('Verify', to('Success'), 'small', { 'aria-label': 'Verify ' + one.identity }),
                    button('Fail', to('Failed'), 'quiet small', { 'aria-label': 'Fail ' + one.identity }),
                );
            }),
            !found.items.length && el('li', { class: 'muted' }, 'There are none.'),
        );
    };
    return {
        refresh,
        element: card(
            'Identities',
            'identities-card',
            list,
            form(
                async (told, element) => {
                    await set(told.identity, own(), 'Success');
                    element.reset();
                    await refresh();
                },
                'Verify',
                field('Domain or address', {
                    name: 'identity',
                    placeholder: 'inbound.example',
                    required: true,
                    autocomplete: 'off',
                }),
            ),
        ),
    };
}
