// A bounce: in words, on its way from the original over the call, and each field of its report with where it comes from.

import { el, chip, facts, copyButton } from './dom.js';
import { find, exactTime, size } from './api.js';
import { contentOf, contentTabs, mailActions } from './parts.js';
import { statusInWords, statusParts, isTransient } from './status.js';
import { parseReport, sourceOf } from './dsn.js';
import { callOfBounce } from './calls.js';

const PATH = '/captured-bounces';

export async function showBounce(id, close) {
    const bounce = await find(PATH + '/' + encodeURIComponent(id));
    if (!bounce) return el('p', { class: 'nothing' }, 'This bounce is no longer kept.');
    const [content, original, call] = await Promise.all([
        contentOf(id),
        find('/received-messages/' + encodeURIComponent(bounce.originalMessageId)),
        bounce.receiptRule ? null : callOfBounce(bounce),
    ]);
    return el(
        'div',
        {},
        el(
            'header',
            { class: 'head' },
            el('h1', {}, title(bounce)),
            el('div', { class: 'actions' }, mailActions(PATH, id, close)),
            el(
                'div',
                { class: 'verdicts' },
                bounce.recipients.map(one => recipient(one, bounce)),
            ),
            way(bounce, original, call),
        ),
        contentTabs(content, [['Report', () => report(content, call)]], [['Details', () => details(bounce, call)]]),
    );
}

function title(bounce) {
    const [first, ...others] = bounce.recipients;
    return statusInWords(first.status) + (others.length ? ', and ' + others.length + ' more' : '');
}

function recipient(one, bounce) {
    return el(
        'section',
        { class: 'verdict ' + (isTransient(one.status) ? 'warn' : 'bad') },
        el(
            'p',
            {},
            bounce.to,
            ' was told that the mail to ',
            el('strong', {}, one.finalRecipient),
            {
                failed: ' could not be delivered',
                delayed: ' is delayed',
                delivered: ' was delivered',
                relayed: ' was relayed',
                expanded: ' went on to a list',
            }[one.action] || ' had the outcome ' + one.action,
            one.bounceType
                ? [', since the bounce type is ', el('strong', {}, one.bounceType)]
                : ', for a reason that the caller wrote',
            '.',
        ),
        el(
            'ol',
            { class: 'status', 'aria-label': 'Status ' + one.status + ' explained' },
            statusParts(one.status).map(([number, name, meaning]) =>
                el('li', {}, el('b', {}, number), el('span', {}, name, meaning && el('small', {}, meaning))),
            ),
        ),
        one.diagnosticCode && el('p', { class: 'diagnostic' }, el('code', {}, one.diagnosticCode)),
        el(
            'a',
            {
                class: 'muted small',
                href: 'https://www.rfc-editor.org/rfc/rfc3463',
                target: '_blank',
                rel: 'noopener noreferrer',
            },
            'RFC 3463',
        ),
    );
}

/** original → call → bounce, each a step that can be opened. */
function way(bounce, original, call) {
    const step = (name, href, ...lines) =>
        el(
            'li',
            {},
            el(
                href ? 'a' : 'div',
                { href, class: 'step' },
                el('b', {}, name),
                lines.filter(Boolean).map(line => el('span', {}, line)),
            ),
        );
    return el(
        'ol',
        { class: 'way', 'aria-label': 'From the original to the bounce' },
        original
            ? step(
                  'Original',
                  '#/mail/' + encodeURIComponent(original.id),
                  original.subject || '(no subject)',
                  'from ' + (original.from || 'the null sender'),
                  exactTime(original.receivedAt),
              )
            : step('Original', null, bounce.originalMessageId, 'no longer kept'),
        bounce.receiptRule
            ? step('Receipt rule', original && '#/mail/' + encodeURIComponent(original.id), bounce.receiptRule, 'a bounce action')
            : step(
                  'SendBounce',
                  null,
                  'as ' + bounce.bounceSender,
                  'account ' + bounce.scope.accountId + ', ' + bounce.scope.region,
                  call
                      ? 'answered ' + call.status + ' in ' + call.durationMillis.toFixed(1) + ' ms'
                      : 'the call is no longer kept',
              ),
        step(
            'Bounce',
            bounce.receivedAs && '#/mail/' + encodeURIComponent(bounce.receivedAs),
            'to ' + bounce.to,
            exactTime(bounce.time),
            bounce.receivedAs
                ? 'came in again as mail'
                : bounce.relay
                  ? 'relay: ' + (bounce.relay.state || bounce.relay.status || 'pending')
                  : 'captured',
        ),
    );
}

function report(content, call) {
    const part = content.parts.find(one => one.contentType === 'message/delivery-status');
    if (!part || part.text === null) return el('p', { class: 'nothing' }, 'The bounce has no delivery status part.');
    const groups = parseReport(part.text);
    const lines = [];
    const rows = groups.flatMap((group, number) =>
        [
            el(
                'tr',
                {},
                el(
                    'th',
                    { class: 'group', colspan: '3', scope: 'rowgroup' },
                    number === 0 ? 'Of the message' : 'Of recipient ' + number,
                ),
            ),
            ...group.map(field => pair(field, number - 1, call, lines)),
            lines.push('\n') && null,
        ].filter(Boolean),
    );
    return el(
        'div',
        { class: 'beside' },
        el(
            'div',
            { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'Fields of the report' },
            el(
                'table',
                { class: 'report' },
                el(
                    'thead',
                    {},
                    el(
                        'tr',
                        {},
                        ['Field', 'Value', 'Where it comes from'].map(name => el('th', { scope: 'col' }, name)),
                    ),
                ),
                el('tbody', {}, rows),
            ),
        ),
        el('pre', { class: 'raw', tabindex: '0', 'aria-label': 'The report as it stands in the bounce' }, lines),
    );
}

/** A row, and the lines of the raw part that light up with it. */
function pair(field, recipientNumber, call, lines) {
    const source = sourceOf(field, recipientNumber, call && call.parameters);
    const line = el('span', { class: 'line' }, field.raw + '\n');
    lines.push(line);
    const light = isOn => () => {
        line.classList.toggle('lit', isOn);
        row.classList.toggle('lit', isOn);
    };
    const row = el(
        'tr',
        { tabindex: '0', onmouseenter: light(true), onmouseleave: light(false), onfocus: light(true), onblur: light(false) },
        el('th', { scope: 'row' }, field.name),
        el('td', {}, field.value),
        el(
            'td',
            {},
            source.given === true && chip('given', 'good'),
            source.given === false && chip('default', 'plain'),
            ' ',
            el('small', {}, source.words),
        ),
    );
    line.addEventListener('mouseenter', light(true));
    line.addEventListener('mouseleave', light(false));
    return row;
}

function details(bounce, call) {
    const given = call && call.parameters.Explanation !== undefined;
    return el(
        'div',
        {},
        facts([
            ['Bounce id', el('span', { class: 'id' }, el('code', {}, bounce.id), copyButton(bounce.id))],
            ['From', (bounce.bounceSenderName ? bounce.bounceSenderName + ' ' : '') + '<' + bounce.bounceSender + '>'],
            ['To', bounce.to],
            ['Size', size(bounce.size)],
            ['Explanation', [call && chip(given ? 'given' : 'default', given ? 'good' : 'plain'), ' ', bounce.explanation]],
        ]),
        call && el('details', { open: true }, el('summary', {}, 'What the call said'), facts(Object.entries(call.parameters))),
    );
}
