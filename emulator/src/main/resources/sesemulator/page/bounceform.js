// "Bounce this": makes the call of SendBounce, and shows it as a program would write it.

import { el, fill, field, button, dialog, tabs, copyButton, attempt, chip } from './dom.js';
import { get, put, ses } from './api.js';
import { requestOf, formOf, samples } from './samples.js';

const TYPES = ['DoesNotExist', 'MessageTooLarge', 'ExceededQuota', 'ContentRejected', 'Undefined', 'TemporaryFailure', ''];
const ACTIONS = ['', 'failed', 'delayed', 'delivered', 'relayed', 'expanded'];

const domainOf = address => address.slice(address.lastIndexOf('@') + 1);

export function openBounceForm(mail) {
    const owner = mail.scope;
    const told = {
        originalMessageId: mail.id,
        bounceSender: 'mailer-daemon@' + domainOf(mail.to[0]),
        explanation: '',
        recipients: mail.to.map(recipient => ({ recipient, isBounced: true, bounceType: 'DoesNotExist' })),
    };
    const request = () => requestOf({ ...told, recipients: told.recipients.filter(one => one.isBounced) });
    const code = el('div', { class: 'code' });
    const outcome = el('div', { class: 'outcome', role: 'status' });
    const hint = el('div', { class: 'hint' });
    const changed = () => fill(code, codeTabs(samples(request(), owner, location.origin)));
    const form = el(
        'form',
        {
            class: 'form',
            id: 'bounce-form',
            oninput: changed,
            onchange: changed,
            onsubmit: event => {
                event.preventDefault();
                send(request(), owner, outcome);
            },
        },
        field(
            'Bounce sender',
            {
                id: 'bounce-sender',
                autofocus: true,
                value: told.bounceSender,
                autocomplete: 'off',
                oninput: event => {
                    told.bounceSender = event.target.value;
                },
            },
            'An address of a verified identity; the bounce comes from it.',
        ),
        told.recipients.map(one => recipientFields(one)),
        field(
            'Explanation',
            {
                rows: 2,
                placeholder: 'SES’s own text',
                oninput: event => {
                    told.explanation = event.target.value;
                },
            },
            'The part that people read.',
        ),
        hint,
        outcome,
        el('div', { class: 'actions' }, el('button', { type: 'submit', class: 'primary', id: 'send-bounce' }, 'Send the bounce')),
    );
    dialog(
        'Bounce “' + (mail.subject || '(no subject)') + '”',
        el('div', { class: 'two' }, form, el('section', { 'aria-label': 'The call as code' }, code)),
    );
    changed();
    attempt(tellOfIdentity)(domainOf(mail.to[0]), owner, hint);
}

function recipientFields(one) {
    const input = (label, name, more) =>
        field(label, {
            value: one[name] || '',
            oninput: event => {
                one[name] = event.target.value;
            },
            ...more,
        });
    return el(
        'fieldset',
        {},
        el(
            'legend',
            {},
            el(
                'label',
                { class: 'check' },
                el('input', {
                    type: 'checkbox',
                    checked: true,
                    onchange: event => {
                        one.isBounced = event.target.checked;
                    },
                }),
                one.recipient,
            ),
        ),
        input('Bounce type', 'bounceType', { options: TYPES }),
        el(
            'details',
            {},
            el('summary', {}, 'Write the fields yourself'),
            input('Action', 'action', { options: ACTIONS }),
            input('Status', 'status', { placeholder: '5.1.1' }),
            input('Diagnostic code', 'diagnosticCode', { placeholder: 'smtp; 550 5.1.1 …' }),
        ),
    );
}

function codeTabs(all) {
    return tabs(
        'The call in',
        Object.entries(all).map(([name, text]) => [
            name,
            () => {
                openBounceForm.language = name;
                return el('div', {}, copyButton(text), el('pre', { tabindex: '0' }, text));
            },
        ]),
        Math.max(0, Object.keys(all).indexOf(openBounceForm.language)),
    );
}

async function tellOfIdentity(domain, owner, place) {
    const found = await get('/identities', { account: owner.accountId, region: owner.region, limit: 1000 });
    const fits = found.items.some(
        one => one.verificationStatus === 'Success' && (domain === one.identity || domain.endsWith('.' + one.identity)),
    );
    if (fits) return;
    fill(
        place,
        el(
            'p',
            { class: 'note' },
            domain + ' is not verified in this account, so the call will be refused. ',
            button(
                'Verify ' + domain,
                attempt(async () => {
                    await put(
                        '/identities/' + encodeURIComponent(domain),
                        { account: owner.accountId, region: owner.region },
                        { verificationStatus: 'Success' },
                    );
                    fill(place, el('p', { class: 'note' }, domain + ' is verified.'));
                }),
                'small',
                { id: 'verify-domain' },
            ),
        ),
    );
}

const send = attempt(async (request, owner, place) => {
    fill(place, 'Sending…');
    const answer = await ses(owner, formOf(request));
    fill(
        place,
        answer.messageId
            ? el(
                  'p',
                  { class: 'verdict good' },
                  'Sent. ',
                  el('a', { href: '#/bounces/' + encodeURIComponent(answer.messageId) }, 'Open the bounce'),
              )
            : el(
                  'p',
                  { class: 'verdict bad' },
                  chip(answer.code, 'bad'),
                  ' ',
                  answer.message,
                  ' ',
                  el('a', { href: '#/refused' }, 'See why'),
              ),
    );
});
