// A test mail, which takes the way of every mail.

import { el, field, toast } from './dom.js';
import { scope, query, ROOT } from './api.js';
import { card, form } from './card.js';

export function testMail() {
    return {
        element: card(
            'Send a test mail',
            'test-mail',
            form(
                async told => {
                    const mail = [
                        'From: ' + oneLine(told.from || 'mailer-daemon@outside.example'),
                        'To: ' + oneLine(told.to),
                        'Subject: ' + encodedWord(told.subject),
                        'MIME-Version: 1.0',
                        'Content-Type: text/plain; charset=utf-8',
                        'Content-Transfer-Encoding: 8bit',
                        '',
                        told.text,
                    ].join('\r\n');
                    // Written out, since the null sender is told by an empty value.
                    const parameters =
                        '?from=' +
                        encodeURIComponent(told.from) +
                        query({ to: told.to, age: told.age, ...scope }).replace('?', '&');
                    const answer = await fetch(ROOT + '/received-messages' + parameters, { method: 'POST', body: mail });
                    const came = await answer.json();
                    if (!answer.ok) throw new Error(came.error.message);
                    toast('Received as ' + came.messageId.slice(0, 12) + '…');
                    location.hash = '#/mail/' + came.messageId;
                },
                'Send',
                field(
                    'From',
                    { name: 'from', value: 'sender@outside.example', autocomplete: 'off' },
                    'Empty for the null sender.',
                ),
                field('To', { name: 'to', value: 'nobody@inbound.example', required: true, autocomplete: 'off' }),
                field('Subject', { name: 'subject', value: 'Is anybody there?' }),
                field('Text', { name: 'text', rows: 3, value: 'Hello!' }),
                field('Age', { name: 'age', placeholder: 'PT23H' }, 'For a mail that came earlier.'),
            ),
            el(
                'p',
                { class: 'muted small' },
                'It takes the way of every mail: filters aside, it is checked, kept, and runs through the receipt rules.',
            ),
        ),
    };
}

const oneLine = text => text.replace(/[\r\n]+/g, ' ');

/** RFC 2047, where it is needed. */
function encodedWord(text) {
    const plain = oneLine(text);
    return /^[ -~]*$/.test(plain) ? plain : '=?utf-8?B?' + btoa(String.fromCharCode(...new TextEncoder().encode(plain))) + '?=';
}
