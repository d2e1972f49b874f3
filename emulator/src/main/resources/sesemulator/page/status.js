// Enhanced status codes, RFC 3463 §2 and §3, in words.

const CLASSES = {
    2: ['Success', 'The mail was delivered.'],
    4: ['Persistent transient failure', 'It may work later, but the sender has given up for now.'],
    5: ['Permanent failure', 'It will not work by trying again; something has to change.'],
};

const SUBJECTS = {
    0: 'Other or undefined',
    1: 'Address',
    2: 'Mailbox',
    3: 'Mail system',
    4: 'Network and routing',
    5: 'Mail delivery protocol',
    6: 'Content or media',
    7: 'Security or policy',
};

const DETAILS = {
    '0.0': 'Other undefined status',
    '1.0': 'Other address status',
    1.1: 'Mailbox does not exist',
    1.2: 'Domain does not exist or takes no mail',
    1.3: 'Address has the wrong form',
    1.4: 'Address is ambiguous',
    1.5: 'Address is valid',
    1.6: 'Mailbox has moved',
    1.7: 'Sender’s address has the wrong form',
    1.8: 'Sender’s domain does not exist',
    '2.0': 'Other mailbox status',
    2.1: 'Mailbox is disabled',
    2.2: 'Mailbox is full',
    2.3: 'Mail is too large for the mailbox',
    2.4: 'Mailing list cannot be expanded',
    '3.0': 'Other mail system status',
    3.1: 'Mail system is full',
    3.2: 'System takes no mail now',
    3.3: 'System lacks a feature',
    3.4: 'Mail is too large for the system',
    3.5: 'System is not configured rightly',
    '4.0': 'Other network status',
    4.1: 'No answer from the host',
    4.2: 'Connection broke off',
    4.3: 'Directory (DNS) failed',
    4.4: 'No route to the host',
    4.5: 'Mail system is congested',
    4.6: 'Mail goes in a loop',
    4.7: 'Delivery time expired',
    '5.0': 'Other protocol status',
    5.1: 'Command is not valid',
    5.2: 'Syntax error',
    5.3: 'Too many recipients',
    5.4: 'Arguments are not valid',
    5.5: 'Wrong version of the protocol',
    '6.0': 'Other content error',
    6.1: 'Kind of content is not supported',
    6.2: 'Conversion is required but forbidden',
    6.3: 'Conversion is required but not supported',
    6.4: 'Conversion would lose something',
    6.5: 'Conversion failed',
    '7.0': 'Other security status',
    7.1: 'Delivery is not authorized, the mail was refused',
    7.2: 'List takes no mail of the sender',
    7.3: 'Conversion for security is not possible',
    7.4: 'Security features are not supported',
    7.5: 'Cryptography failed',
    7.6: 'Algorithm is not supported',
    7.7: 'Mail was changed on its way',
};

/** In a few words: "Mailbox does not exist". */
export function statusInWords(status) {
    const [, subject, detail] = status.split('.');
    return DETAILS[subject + '.' + detail] || SUBJECTS[subject] + ', detail ' + detail + ', which RFC 3463 does not know';
}

/** What each of the three numbers says. */
export function statusParts(status) {
    const [kind, subject, detail] = status.split('.');
    const [name, meaning] = CLASSES[kind] || ['Unknown class', ''];
    return [
        [kind, name, meaning],
        [subject, (SUBJECTS[subject] || 'Unknown subject') + ' status', 'What the matter is about.'],
        [detail, statusInWords(status), 'The matter itself.'],
    ];
}

export const isTransient = status => status[0] === '4';
