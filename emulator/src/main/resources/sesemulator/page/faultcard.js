// Faults: what shall go wrong.

import { el, fill, field, button, attempt } from './dom.js';
import { get, post, remove, scope } from './api.js';
import { card, form } from './card.js';

export function faults() {
    const list = el('ul', { class: 'things' });
    const refresh = async () => {
        const found = await get('/faults', scope);
        fill(
            list,
            found.items.map(one =>
                el(
                    'li',
                    {},
                    el(
                        'span',
                        { class: 'grow' },
                        el('b', {}, one.action || 'SMTP ' + one.smtp),
                        el(
                            'small',
                            {},
                            [
                                one.effect && one.effect.type,
                                one.delay && 'delay ' + one.delay,
                                'struck ' + one.injected + ' of ' + one.asked,
                            ]
                                .filter(Boolean)
                                .join(', '),
                        ),
                    ),
                    button(
                        'Remove',
                        attempt(async () => {
                            await remove('/faults/' + encodeURIComponent(one.id));
                            await refresh();
                        }),
                        'quiet small',
                    ),
                ),
            ),
            !found.items.length && el('li', { class: 'muted' }, 'Nothing goes wrong on purpose.'),
        );
    };
    return {
        refresh,
        element: card(
            'Faults',
            'faults-card',
            list,
            form(
                async told => {
                    const effect = {
                        throttling: { type: 'throttling' },
                        'server error': { type: 'status', status: 500 },
                        'connection reset': { type: 'reset' },
                        'no answer': { type: 'close' },
                    }[told.effect];
                    await post(
                        '/faults',
                        {},
                        {
                            action: told.action,
                            effect,
                            ...(told.next ? { next: Number(told.next) } : {}),
                            ...(scope.account ? { account: scope.account } : {}),
                            ...(scope.region ? { region: scope.region } : {}),
                        },
                    );
                    await refresh();
                },
                'Add',
                field('Action', { name: 'action', value: 'SendBounce', required: true }, 'An action of SES, or * for each.'),
                field('Effect', { name: 'effect', options: ['throttling', 'server error', 'connection reset', 'no answer'] }),
                field('How often', { name: 'next', type: 'number', min: 1, value: 1 }, 'Empty: until it is removed.'),
            ),
        ),
    };
}
