// The lists: where each is, and how one of its things looks in a row.

import { statusInWords } from './status.js';

const none = '(null sender)';
const people = all => all.join(', ');

/** path and count name a list to the control API; row gives what stands in a row, one line each, and text is searched. */
export const kinds = {
    mail: {
        title: 'Received',
        path: '/received-messages',
        count: 'receivedMessages',
        empty: 'No mail yet. Send some to the SMTP port, or a test mail from Controls.',
        row: mail => ({
            who: mail.from || none,
            what: mail.subject || '(no subject)',
            more: 'to ' + people(mail.to),
            time: mail.receivedAt,
            mark: mail.from ? null : ['null sender', 'plain'],
        }),
    },
    bounces: {
        title: 'Bounces',
        path: '/captured-bounces',
        count: 'capturedBounces',
        empty: 'No bounce yet. Open a received mail and choose “Bounce this”.',
        row: bounce => ({
            who: people(bounce.recipients.map(one => one.finalRecipient)),
            what: statusInWords(bounce.recipients[0].status),
            more: 'told to ' + bounce.to,
            time: bounce.time,
            mark: [bounce.recipients[0].status, bounce.recipients[0].status[0] === '4' ? 'warn' : 'bad'],
        }),
    },
    refused: {
        title: 'Refused',
        path: '/refused-bounces',
        count: 'refusedBounces',
        empty: 'No call of SendBounce has been refused.',
        key: call => call.time + ' ' + call.originalMessageId + ' ' + call.bounceSender,
        row: call => ({
            who: call.code,
            what: call.message,
            more: 'by ' + (call.bounceSender || '(no sender)'),
            time: call.time,
            mark: ['refused', 'bad'],
        }),
    },
    sent: {
        title: 'Sent',
        path: '/sent-messages',
        count: 'sentMessages',
        empty: 'No account has sent mail.',
        row: mail => ({
            who: mail.source,
            what: mail.subject || '(no subject)',
            more: 'to ' + people([...mail.to, ...mail.cc, ...mail.bcc]),
            time: mail.time,
            mark: [mail.action, 'plain'],
        }),
    },
    feedback: {
        title: 'Feedback',
        path: '/feedback-messages',
        count: 'feedbackMessages',
        empty: 'Nothing has come back of sent mail.',
        row: mail => ({
            who: mail.to,
            what: 'A ' + mail.kind + ' came back',
            more: 'of ' + mail.sentMessageId,
            time: mail.time,
            mark: [mail.kind, 'plain'],
        }),
    },
    events: {
        title: 'Events',
        path: '/events',
        count: 'events',
        empty: 'Events tell what became of sent mail. There are none.',
        row: event => ({
            who: event.eventType,
            what: people(event.recipients),
            more: event.configurationSet || 'no configuration set',
            time: event.time,
            mark: [
                event.eventType,
                { Bounce: 'bad', Complaint: 'bad', Reject: 'bad', Delivery: 'good' }[event.eventType] || 'plain',
            ],
        }),
    },
};

for (const [name, kind] of Object.entries(kinds)) {
    kind.name = name;
    kind.key = kind.key || (thing => thing.id);
    kind.canDelete = name !== 'refused' && name !== 'events';
}
