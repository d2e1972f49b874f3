// Receipt rules: how a mail ran through them, and how an address would.

import { el, chip, facts } from './dom.js';
import { exactTime } from './api.js';

const RESULTS = {
    matched: ['matched', 'good'],
    disabled: ['disabled', 'plain'],
    noRecipient: ['not for this recipient', 'plain'],
    tlsRequired: ['wants TLS', 'warn'],
    notReached: ['not reached', 'plain'],
};
const OUTCOMES = {
    done: 'good',
    failed: 'bad',
    notExecuted: 'warn',
    stopped: 'plain',
    waiting: 'warn',
};

const inWords = text => text.replace(/[A-Z]/g, letter => ' ' + letter.toLowerCase());

/** @param run as the control API tells it; absent as long as there is nothing to tell */
export function ruleRun(run) {
    if (!run)
        return el(
            'p',
            { class: 'nothing' },
            'The mail has not run through rules: it was put in as already received, or its run is about to begin.',
        );
    return el(
        'div',
        {},
        el(
            'p',
            { class: 'note' },
            run.note || [
                'Rule set ',
                el('strong', {}, run.ruleSet),
                ', ',
                run.finishedAt ? 'finished ' + exactTime(run.finishedAt) : 'running',
            ],
        ),
        ruleList(run.rules, rule => rule.actions.map(ranAction)),
    );
}

/** Rules in their order, each with what `actions` makes of it. */
export function ruleList(rules, actions) {
    if (!rules.length) return null;
    return el(
        'ol',
        { class: 'rules' },
        rules.map(rule =>
            el(
                'li',
                { class: rule.result === 'matched' ? 'matched' : '' },
                el(
                    'div',
                    { class: 'rule-head' },
                    el('strong', {}, rule.name),
                    rule.result && chip(...(RESULTS[rule.result] || [rule.result, 'plain'])),
                    rule.recipients && rule.recipients.length > 0 && el('span', { class: 'muted' }, rule.recipients.join(', ')),
                ),
                el('ol', { class: 'rule-actions' }, actions(rule)),
            ),
        ),
    );
}

function ranAction(action) {
    return el(
        'li',
        {},
        el('b', {}, action.type),
        ' ',
        chip(inWords(action.outcome), OUTCOMES[action.outcome]),
        action.attempts > 1 && el('span', { class: 'muted' }, action.attempts + ' attempts'),
        action.reason && el('p', { class: 'muted' }, action.reason),
        action.sent.map(sent =>
            el(
                'details',
                {},
                el('summary', {}, inWords(sent.kind) + ' → ' + sent.target),
                el('pre', {}, typeof sent.value === 'string' ? sent.value : JSON.stringify(sent.value, null, 2)),
            ),
        ),
    );
}

export function plannedAction(action) {
    const told = Object.entries(action.settings).filter(([, value]) => value !== null && value !== '');
    return el(
        'li',
        {},
        el('b', {}, action.type),
        ' ',
        el('span', { class: 'muted' }, told.map(([name, value]) => name + ' ' + value).join(' · ')),
    );
}

export const settingsOf = rule =>
    facts([
        ['For', rule.recipients.length ? rule.recipients.join(', ') : 'every recipient'],
        ['TLS', rule.tlsPolicy],
        ['Scan', rule.scanEnabled ? 'yes' : 'no'],
    ]);
