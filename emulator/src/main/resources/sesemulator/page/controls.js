// What a test does to the emulator: time, identities, rules, faults, mail, a new beginning.

import { el, fill, field, button, chip, attempt, toast } from './dom.js';
import { get, put, call, scope, exactTime } from './api.js';
import { card, form } from './card.js';
import { identities } from './identitycard.js';
import { testMail } from './testmail.js';
import { rules } from './rulecard.js';
import { faults } from './faultcard.js';

/** Each control is a card that can be brought up to date without losing what was typed. */
export function showControls(onClock) {
    const columns = [[clock(onClock), identities(), reset()], [testMail(), faults()], [rules()]];
    const cards = columns.flat();
    const element = el(
        'div',
        { class: 'cards' },
        columns.map(column =>
            el(
                'div',
                {},
                column.map(one => one.element),
            ),
        ),
    );
    const refresh = () => Promise.all(cards.map(one => one.refresh && one.refresh()));
    refresh();
    return { element, refresh: attempt(refresh) };
}

function clock(onClock) {
    const now = el('p', { class: 'now', id: 'clock-now' });
    // A clock is that of one account and region where both are chosen above, else the common one.
    const whose = () => (scope.account && scope.region ? { ...scope } : {});
    const show = reading => {
        fill(
            now,
            el('b', {}, exactTime(reading.now)),
            ' ',
            chip(reading.system ? 'real time' : reading.frozen ? 'frozen' : 'moved', reading.system ? 'good' : 'warn'),
        );
        onClock(reading);
    };
    const change = told => attempt(async () => show(await put('/clock', whose(), told)));
    return {
        refresh: async () => show(await get('/clock', whose())),
        element: card(
            'Clock',
            'clock-card',
            now,
            el(
                'div',
                { class: 'actions' },
                button('Freeze', change({ frozen: true })),
                button('Go on', change({ frozen: false })),
                button('+1 h', change({ advance: 'PT1H' })),
                button('+25 h', change({ advance: 'PT25H' }), '', {
                    id: 'plus-25h',
                    title: 'Past the 24 hours in which mail can be bounced',
                }),
                button('Real time', change({ system: true })),
            ),
            form(
                async told => show(await put('/clock', whose(), { now: told.now })),
                'Set',
                field('Time', { name: 'now', placeholder: '2026-01-31T12:00:00Z', required: true }),
            ),
            el('p', { class: 'muted small' }, 'With an account and a region chosen above, their own clock; else the common one.'),
        ),
    };
}

function reset() {
    const whose = () =>
        scope.account || scope.region
            ? 'all of account ' + (scope.account || 'any') + ', region ' + (scope.region || 'any')
            : 'everything, of every account and region';
    return {
        element: card(
            'Begin anew',
            'reset-card',
            el(
                'p',
                { class: 'muted' },
                'Forgets mail, bounces, identities, rules, faults and the clock of what the filters above name.',
            ),
            button(
                'Reset',
                attempt(async () => {
                    if (!confirm('Forget ' + whose() + '?')) return;
                    await call('POST', '/reset', scope);
                    toast('Forgot ' + whose() + '.');
                }),
                'danger',
                { id: 'reset' },
            ),
        ),
    };
}
