// What accounts sent, what came back of it, and the events that tell of it.

import { el, chip, facts, copyButton } from './dom.js';
import { get, find, exactTime, scope as shownScope } from './api.js';
import { contentOf, contentTabs, mailActions } from './parts.js';

export async function showSent(id, close) {
    const path = '/sent-messages';
    const mail = await find(path + '/' + encodeURIComponent(id));
    if (!mail) return el('p', { class: 'nothing' }, 'This mail is no longer kept.');
    const [content, events] = await Promise.all([contentOf(id), get('/events', { messageId: id, limit: 1000 })]);
    return el(
        'div',
        {},
        el(
            'header',
            { class: 'head' },
            el('h1', {}, mail.subject || '(no subject)'),
            el('div', { class: 'actions' }, mailActions(path, id, close)),
            facts([
                ['From', mail.source],
                ['To', mail.to.join(', ')],
                ['Cc', mail.cc.join(', ')],
                ['Bcc', mail.bcc.join(', ')],
                ['Sent', exactTime(mail.time)],
                ['By', mail.action + (mail.template ? ', template ' + mail.template : '')],
                ['Account', mail.scope.accountId + ' in ' + mail.scope.region],
                ['Configuration set', mail.configurationSet],
                ['Message id', el('span', { class: 'id' }, el('code', {}, id), copyButton(id))],
            ]),
            events.items.length > 0 &&
                el(
                    'ul',
                    { class: 'answers', 'aria-label': 'Events of this mail' },
                    events.items.map(event =>
                        el(
                            'li',
                            {},
                            chip(event.eventType, 'plain'),
                            el('a', { href: '#/events/' + encodeURIComponent(event.id) }, event.recipients.join(', ')),
                        ),
                    ),
                ),
        ),
        contentTabs(content),
    );
}

export async function showFeedback(id, close) {
    const path = '/feedback-messages';
    const mail = await find(path + '/' + encodeURIComponent(id));
    if (!mail) return el('p', { class: 'nothing' }, 'This mail is no longer kept.');
    return el(
        'div',
        {},
        el(
            'header',
            { class: 'head' },
            el('h1', {}, 'A ' + mail.kind + ' came back'),
            el('div', { class: 'actions' }, mailActions(path, id, close)),
            facts([
                ['To', mail.to],
                ['Time', exactTime(mail.time)],
                ['Of', el('a', { href: '#/sent/' + encodeURIComponent(mail.sentMessageId) }, mail.sentMessageId)],
            ]),
        ),
        contentTabs(await contentOf(id)),
    );
}

export async function showEvent(id) {
    let token;
    let event;
    do {
        const page = await get('/events', { ...shownScope, limit: 1000, nextToken: token });
        event = page.items.find(one => one.id === id);
        token = page.nextToken;
    } while (!event && token);
    if (!event) return el('p', { class: 'nothing' }, 'This event is no longer kept.');
    return el(
        'div',
        {},
        el(
            'header',
            { class: 'head' },
            el('h1', {}, event.eventType),
            facts([
                ['Recipients', event.recipients.join(', ')],
                ['Time', exactTime(event.time)],
                ['Mail', el('a', { href: '#/sent/' + encodeURIComponent(event.messageId) }, event.messageId)],
                ['Configuration set', event.configurationSet],
                [
                    'Told',
                    event.destinations.length
                        ? event.destinations.map(one =>
                              el(
                                  'div',
                                  {},
                                  one.name + ' (' + one.type + ') ',
                                  chip(one.outcome, one.outcome === 'failed' ? 'bad' : 'plain'),
                                  one.error,
                              ),
                          )
                        : 'nobody asked to be told',
                ],
            ]),
        ),
        el('h2', {}, 'The event in SES’s JSON'),
        el('pre', {}, JSON.stringify(event.event, null, 2)),
    );
}
