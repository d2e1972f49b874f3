// The machine-readable part of a bounce, RFC 3464: its fields, and who said what they say.

/** The groups of fields: of the message first, then one for each recipient; each field keeps its own raw text. */
export function parseReport(text) {
    return text
        .replace(/\r\n/g, '\n')
        .split(/\n[ \t]*\n/)
        .filter(group => group.trim())
        .map(group =>
            group
                .split(/\n(?![ \t])/)
                .filter(Boolean)
                .map(raw => {
                    const colon = raw.indexOf(':');
                    return {
                        name: raw.slice(0, colon),
                        value: raw
                            .slice(colon + 1)
                            .replace(/\n[ \t]+/g, ' ')
                            .trim(),
                        raw,
                    };
                }),
        );
}

const OF_MESSAGE = {
    'reporting-mta': ['MessageDsn.ReportingMta', 'SES’s own name for the region, since the call gave no MessageDsn.ReportingMta'],
    'arrival-date': ['MessageDsn.ArrivalDate', 'when the mail was received, since the call gave no MessageDsn.ArrivalDate'],
};

const OF_RECIPIENT = {
    'final-recipient': ['RecipientDsnFields.FinalRecipient', 'the call’s Recipient'],
    'original-recipient': [null, 'the call’s Recipient'],
    action: ['RecipientDsnFields.Action', 'by the bounce type'],
    status: ['RecipientDsnFields.Status', 'by the bounce type'],
    'diagnostic-code': ['RecipientDsnFields.DiagnosticCode', 'by the bounce type'],
    'remote-mta': ['RecipientDsnFields.RemoteMta', 'the emulator’s default'],
    'last-attempt-date': ['RecipientDsnFields.LastAttemptDate', 'the emulator’s default'],
};

/**
 * Where a field's value comes from: whether the caller gave it, and in words.
 *
 * @param recipient the number of the recipient, from 0; -1 for a field of the message
 * @param call the parameters of SendBounce; null where the call is not known
 */
export function sourceOf(field, recipient, call) {
    const [member, otherwise] = (recipient < 0 ? OF_MESSAGE : OF_RECIPIENT)[field.name.toLowerCase()] || [];
    if (!otherwise) return { given: true, words: 'an extension field of the call' };
    if (!call) return { given: null, words: 'the call is no longer kept, so whether it was given is not known' };
    const prefix = recipient < 0 ? '' : 'BouncedRecipientInfoList.member.' + (recipient + 1) + '.';
    if (member && call[prefix + member] !== undefined) return { given: true, words: 'as ' + member };
    const type = call[prefix + 'BounceType'];
    return { given: false, words: otherwise === 'by the bounce type' ? 'by BounceType ' + (type || '(none)') : otherwise };
}
