// Why a call of SendBounce was refused: the rule, what it saw, and what would pass.

import { el, chip, facts } from './dom.js';
import { get, find, exactTime, span, scope as shownScope } from './api.js';
import { callOfRefusal, callsBefore } from './calls.js';

const DAY = 24 * 3600 * 1000;

/** What would make a call pass, by the rule that refused it. */
const REMEDIES = {
    RATE: 'Wait a second between calls, let the SDK try again (it does so by itself), or start with --rate-limit 0.',
    MODEL: 'Give the members that are named, with one of the values that SES takes.',
    AT_LEAST_ONE_RECIPIENT: 'Name at least one recipient in BouncedRecipientInfoList.',
    TYPE_OR_FIELDS: 'Give each recipient a BounceType, such as DoesNotExist, or RecipientDsnFields with Action and Status.',
    ADDRESS: 'Write each address as name@domain.',
    ARN: 'Give the ARN of an identity, or leave it out: it is needed only for an identity of another account.',
    STATUS: 'Give a status of three numbers, such as 5.1.1.',
    MTA_NAME: 'Write the name as “dns; mail.example.com”.',
    FIELD_TEXT: 'Take line breaks and control characters out of the text.',
    EXTENSION_NAME: 'Name the field with 1 to 50 letters, digits and dashes.',
    EXTENSION_RESERVED: 'Choose another name: this field is written by SES itself.',
    EXTENSION_VALUE: 'Shorten the value to at most 2048 characters on one line.',
    AUTHORIZATION:
        'Have the other account put a policy on its identity that allows ses:SendBounce, or use an identity of the caller’s own.',
    VERIFIED: 'Verify the identities that are named, or their domain: below Controls, or by VerifyDomainIdentity.',
    RECEIVED:
        'Give the message id of a received mail: the one in the reply to its DATA, in SNS and Lambda events, or on top of the mail here; in the account and region that received it.',
    AGE: 'Bounce within 24 hours of receipt. In a test, move the clock back, or receive the mail later.',
    RETURN_PATH: 'Nothing: a bounce must not be bounced. Leave such mail alone.',
    ORIGINAL_RECIPIENT: 'Name only recipients of the mail, or start with --original-recipients-only false.',
    SANDBOX: 'Verify the sender of the mail, too, or leave the sandbox (--sandbox false).',
};

export async function showRefusal(key) {
    const [time, originalMessageId] = key.split(' ');
    const found = await get('/refused-bounces', { ...shownScope, since: time, originalMessageId, limit: 1000 });
    const refusal = found.items.find(one => one.time === time);
    if (!refusal) return el('p', { class: 'nothing' }, 'This call is no longer kept.');
    const id = refusal.originalMessageId;
    const [rules, mail, identities, call] = await Promise.all([
        get('/bounce-rules'),
        id ? find('/received-messages/' + encodeURIComponent(id)) : null,
        identitiesOf(refusal.scope),
        callOfRefusal(refusal),
    ]);
    const rule = ruleOf(refusal, rules.items, mail);
    const saw = await valuesSeen(rule, refusal, mail, identities);
    return el(
        'div',
        {},
        el(
            'header',
            { class: 'head' },
            el('h1', {}, 'Refused: ' + rule.rule),
            el(
                'section',
                { class: 'verdict warn' },
                el('p', {}, el('strong', {}, refusal.code), ' ', refusal.message),
                el('p', { class: 'muted small' }, 'The rule is ' + rule.known + ', its text ' + rule.textKnown + '.'),
            ),
            el('h2', {}, 'What the rule saw'),
            facts(saw),
            el('h2', {}, 'What would pass'),
            el('p', { id: 'remedy' }, REMEDIES[rule.name] || 'See the message above.'),
        ),
        el('h2', {}, 'The call'),
        facts([
            ['Time', exactTime(refusal.time)],
            ['Account', refusal.scope.accountId + ' in ' + refusal.scope.region],
            [
                'Original',
                mail ? el('a', { href: '#/mail/' + encodeURIComponent(mail.id) }, mail.subject || mail.id) : id || '(none given)',
            ],
            ['BounceSender', refusal.bounceSender],
            ['Recipients', refusal.recipients.join(', ')],
        ]),
        call && el('details', {}, el('summary', {}, 'All that the call said'), facts(Object.entries(call.parameters))),
        el('h2', {}, 'All rules in their order'),
        ruleOrder(rules.items, rule),
    );
}

async function identitiesOf(scope) {
    const found = await get('/identities', { account: scope.accountId, region: scope.region, limit: 1000 });
    return found.items;
}

/** The rule whose text the message has; of several the one that says most, so that a text of no more than values comes last. */
function ruleOf(refusal, rules, mail) {
    const same = rules.filter(rule => rule.code === refusal.code);
    const fits = same.filter(rule => pattern(rule.text).test(refusal.message)).sort((a, b) => literal(b.text) - literal(a.text));
    const rule = fits[0] || same[0] || rules[0];
    const sandbox = rules.find(one => one.name === 'SANDBOX');
    return rule.name === 'VERIFIED' && isSendersFault(refusal, mail) ? sandbox : rule;
}

const literal = text => text.replaceAll('%s', '').length;
const pattern = text =>
    new RegExp(
        '^' +
            text
                .split('%s')
                .map(part => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
                .join('[^]*') +
            '$',
    );

/** The sandbox’s rule has the same text; it alone names the sender of the mail. */
function isSendersFault(refusal, mail) {
    const named = refusal.message
        .slice(refusal.message.lastIndexOf(': ') + 2)
        .split(', ')
        .map(name => name.split(' ')[0]);
    return Boolean(mail && mail.from) && named.includes(mail.from) && !named.includes(refusal.bounceSender);
}

async function valuesSeen(rule, refusal, mail, identities) {
    switch (rule.name) {
        case 'RATE': {
            const others = await callsBefore(refusal.scope, refusal.time, 1000);
            return [
                ['Calls in the second before', String(others.length)],
                ...others.slice(0, 5).map(call => [exactTime(call.time), 'answered ' + call.status]),
            ];
        }
        case 'VERIFIED':
        case 'SANDBOX':
        case 'AUTHORIZATION':
            return [
                ...new Set([
                    refusal.bounceSender,
                    ...refusal.recipients,
                    ...(rule.name === 'SANDBOX' && mail ? [mail.from] : []),
                ]),
            ].map(address => [address, identityState(address, identities)]);
        case 'RECEIVED':
            return [
                ['OriginalMessageId', refusal.originalMessageId],
                ['Is kept', mail ? 'yes, by account ' + mail.scope.accountId + ' in ' + mail.scope.region : 'no, by nobody'],
                ['The caller is', refusal.scope.accountId + ' in ' + refusal.scope.region],
            ];
        case 'AGE': {
            const age = mail && Date.parse(refusal.time) - Date.parse(mail.receivedAt);
            return mail
                ? [
                      ['Received', exactTime(mail.receivedAt)],
                      ['Call at', exactTime(refusal.time)],
                      ['Age', span(age)],
                      ['Too old by', span(age - DAY)],
                  ]
                : [
                      ['Call at', exactTime(refusal.time)],
                      ['The mail', 'is no longer kept'],
                  ];
        }
        case 'RETURN_PATH':
            return [['Sender of the mail', 'the null sender <>']];
        case 'ORIGINAL_RECIPIENT':
            return [
                ['Recipients of the mail', mail ? mail.to.join(', ') : 'the mail is no longer kept'],
                ['Recipients of the call', refusal.recipients.join(', ')],
            ];
        default:
            return [['Message', refusal.message]];
    }
}

function identityState(address, identities) {
    const domain = address.slice(address.lastIndexOf('@') + 1).toLowerCase();
    const fitting = identities.filter(
        one =>
            one.identity.toLowerCase() === address.toLowerCase() ||
            domain === one.identity.toLowerCase() ||
            domain.endsWith('.' + one.identity.toLowerCase()),
    );
    return fitting.length
        ? fitting.map(one =>
              chip(one.identity + ': ' + one.verificationStatus + ' now', one.verificationStatus === 'Success' ? 'good' : 'warn'),
          )
        : chip('no identity now', 'bad');
}

function ruleOrder(rules, refusing) {
    const at = rules.indexOf(refusing);
    return el(
        'ol',
        { class: 'order' },
        rules.map((rule, i) =>
            el(
                'li',
                { class: i < at ? 'passed' : i === at ? 'failed' : 'open', 'aria-current': i === at ? 'true' : null },
                el('span', { class: 'hidden' }, i < at ? 'Passed: ' : i === at ? 'Refused: ' : 'Not asked: '),
                rule.rule,
            ),
        ),
    );
}
