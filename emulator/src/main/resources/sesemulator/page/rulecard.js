// Receipt rules in their order, and which of them an address would hit.

import { el, fill, field, chip } from './dom.js';
import { get, scope } from './api.js';
import { ruleList, plannedAction, settingsOf } from './rules.js';
import { card, form, own, inWords } from './card.js';

export function rules() {
    const list = el('div', {});
    const outcome = el('div', { class: 'outcome', role: 'status', id: 'trial' });
    return {
        refresh: async () => {
            const found = await get('/receipt-rule-sets', own());
            fill(
                list,
                found.items.map(set =>
                    el(
                        'details',
                        { open: set.active },
                        el('summary', {}, el('b', {}, set.name), ' ', set.active && chip('active', 'good')),
                        ruleList(set.rules, rule => [el('li', {}, settingsOf(rule)), rule.actions.map(plannedAction)]) ||
                            el('p', { class: 'muted' }, 'No rules.'),
                    ),
                ),
                !found.items.length &&
                    el(
                        'p',
                        { class: 'muted' },
                        'No rule sets of ' +
                            inWords(own()) +
                            '; all mail is kept. The SES API makes them (CreateReceiptRuleSet).',
                    ),
            );
        },
        element: card(
            'Receipt rules',
            'rules-card',
            list,
            el('h3', {}, 'Which rule would an address hit?'),
            form(
                async told => {
                    const trial = await get('/receipt-rule-sets/dry-run', { recipient: told.recipient, tls: told.tls, ...scope });
                    const hit = trial.rules.filter(rule => rule.result === 'matched').map(rule => rule.name);
                    fill(
                        outcome,
                        el(
                            'p',
                            {},
                            trial.ruleSet === null
                                ? 'No rule set is active for account ' +
                                      trial.scope.accountId +
                                      ' in ' +
                                      trial.scope.region +
                                      ', so the mail is kept as received.'
                                : hit.length
                                  ? ['It hits ', el('b', {}, hit.join(', ')), ' of ' + trial.ruleSet + '.']
                                  : 'It hits no rule of ' + trial.ruleSet + '.',
                        ),
                        ruleList(trial.rules, rule => (rule.result === 'matched' ? rule.actions.map(plannedAction) : [])),
                    );
                },
                'Try',
                field('Recipient', { name: 'recipient', type: 'email', placeholder: 'nobody@inbound.example', required: true }),
                el(
                    'label',
                    { class: 'check' },
                    el('input', { type: 'checkbox', name: 'tls', value: 'true' }),
                    'The mail comes over TLS',
                ),
            ),
            outcome,
        ),
    };
}
