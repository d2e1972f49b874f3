// A received mail: who, when, what became of it, and its contents.

import { el, button, chip, facts, copyButton } from './dom.js';
import { get, find, time, exactTime, size } from './api.js';
import { contentOf, contentTabs, mailActions } from './parts.js';
import { ruleRun } from './rules.js';
import { openBounceForm } from './bounceform.js';

const PATH = '/received-messages';
const GOOD = { PASS: 'good', FAIL: 'bad', GRAY: 'warn', DISABLED: 'plain', PROCESSING_FAILED: 'warn' };

export async function showMail(id, close) {
    const mail = await find(PATH + '/' + encodeURIComponent(id));
    if (!mail) return el('p', { class: 'nothing' }, 'This mail is no longer kept.');
    const filter = { originalMessageId: id, account: mail.scope.accountId, region: mail.scope.region };
    const [content, bounces, refusals] = await Promise.all([
        contentOf(id),
        get('/captured-bounces', filter),
        get('/refused-bounces', filter),
    ]);
    return el(
        'div',
        {},
        el(
            'header',
            { class: 'head' },
            el('h1', {}, mail.subject || '(no subject)'),
            el(
                'div',
                { class: 'actions' },
                button('Bounce this', () => openBounceForm(mail), 'primary', { id: 'bounce-this' }),
                mailActions(PATH, id, close),
            ),
            facts([
                ['From', mail.from || 'the null sender, as bounces have'],
                ['To', mail.to.join(', ')],
                ['Received', exactTime(mail.receivedAt)],
                ['Account', mail.scope.accountId + ' in ' + mail.scope.region],
                ['Message id', el('span', { class: 'id' }, el('code', {}, id), copyButton(id))],
                ['Size', size(mail.size)],
                ['Verdicts', el('span', { class: 'chips' }, verdicts(mail.verdicts))],
            ]),
            answers(bounces.items, refusals.items),
        ),
        contentTabs(content, [], [['Receipt rules', () => ruleRun(mail.receipt)]]),
    );
}

function verdicts(all) {
    return Object.entries(all).map(([name, verdict]) => chip(name + ' ' + verdict, GOOD[verdict] || 'plain'));
}

/** What SendBounce made of the mail so far. */
function answers(bounces, refusals) {
    if (!bounces.length && !refusals.length) return null;
    return el(
        'ul',
        { class: 'answers', 'aria-label': 'Answers to this mail' },
        bounces.map(bounce =>
            el(
                'li',
                {},
                chip('bounced', 'bad'),
                el(
                    'a',
                    { href: '#/bounces/' + encodeURIComponent(bounce.id) },
                    bounce.recipients.map(one => one.finalRecipient + ' ' + one.status).join(', '),
                ),
                el('time', {}, time(bounce.time)),
            ),
        ),
        refusals.map(call =>
            el(
                'li',
                {},
                chip('refused', 'warn'),
                el('a', { href: '#/refused/' + encodeURIComponent(refusalKey(call)) }, call.code + ': ' + call.message),
                el('time', {}, time(call.time)),
            ),
        ),
    );
}

const refusalKey = call => call.time + ' ' + call.originalMessageId + ' ' + call.bounceSender;
