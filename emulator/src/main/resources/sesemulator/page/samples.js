// A call of SendBounce as a program would make it.

const json = value => JSON.stringify(value);
const shell = text => "'" + String(text).replaceAll("'", "'\\''") + "'";
const indented = value => JSON.stringify(value, null, 4);

/** What is not told is left out, since empty is not the same as absent. */
export function requestOf(told) {
    const fields = one =>
        Object.fromEntries(Object.entries(one).filter(([, value]) => value !== '' && value !== undefined && value !== null));
    const recipients = told.recipients.map(one => {
        const dsn = fields({ Action: one.action, Status: one.status, DiagnosticCode: one.diagnosticCode });
        return fields({
            Recipient: one.recipient,
            BounceType: one.bounceType,
            RecipientDsnFields: Object.keys(dsn).length ? dsn : null,
        });
    });
    return fields({
        OriginalMessageId: told.originalMessageId,
        BounceSender: told.bounceSender,
        Explanation: told.explanation,
        BouncedRecipientInfoList: recipients,
    });
}

/** The same as the parameters of the Query API. */
export function formOf(request) {
    const form = { Action: 'SendBounce' };
    const add = (prefix, value) => {
        if (Array.isArray(value)) value.forEach((one, i) => add(prefix + '.member.' + (i + 1), one));
        else if (typeof value === 'object')
            Object.entries(value).forEach(([name, one]) => add(prefix ? prefix + '.' + name : name, one));
        else form[prefix] = value;
    };
    add('', request);
    return form;
}

/** Code by the name of what it is for. */
export function samples(request, owner, endpoint) {
    return {
        'AWS CLI': cli(request, owner, endpoint),
        Java: java(request, owner, endpoint),
        JavaScript: javaScript(request, owner, endpoint),
        Python: python(request, owner, endpoint),
    };
}

function cli(request, owner, endpoint) {
    return [
        'AWS_ACCESS_KEY_ID=' + owner.accountId + ' AWS_SECRET_ACCESS_KEY=any aws ses send-bounce',
        '--endpoint-url ' + endpoint,
        '--region ' + owner.region,
        '--original-message-id ' + shell(request.OriginalMessageId),
        '--bounce-sender ' + shell(request.BounceSender || ''),
        ...(request.Explanation ? ['--explanation ' + shell(request.Explanation)] : []),
        '--bounced-recipient-info-list ' + shell(json(request.BouncedRecipientInfoList)),
    ].join(' \\\n    ');
}

function java(request, owner, endpoint) {
    const recipient = one =>
        'BouncedRecipientInfo.builder().recipient(' +
        json(one.Recipient) +
        ')' +
        (one.BounceType ? '.bounceType(' + json(one.BounceType) + ')' : '') +
        (one.RecipientDsnFields
            ? '\n            .recipientDsnFields(fields -> fields' +
              Object.entries(one.RecipientDsnFields)
                  .map(([name, value]) => '.' + name[0].toLowerCase() + name.slice(1) + '(' + json(value) + ')')
                  .join('') +
              ')'
            : '') +
        '.build()';
    return (
        'SesClient ses = SesClient.builder()\n    .endpointOverride(URI.create(' +
        json(endpoint) +
        ')).region(Region.of(' +
        json(owner.region) +
        '))\n' +
        '    .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(' +
        json(owner.accountId) +
        ', "any")))\n    .build();\n' +
        'ses.sendBounce(request -> request\n    .originalMessageId(' +
        json(request.OriginalMessageId) +
        ')\n    .bounceSender(' +
        json(request.BounceSender || '') +
        ')\n' +
        (request.Explanation ? '    .explanation(' + json(request.Explanation) + ')\n' : '') +
        '    .bouncedRecipientInfoList(\n        ' +
        request.BouncedRecipientInfoList.map(recipient).join(',\n        ') +
        '));'
    );
}

function javaScript(request, owner, endpoint) {
    return (
        'import { SESClient, SendBounceCommand } from "@aws-sdk/client-ses";\n\nconst ses = new SESClient({\n    endpoint: ' +
        json(endpoint) +
        ',\n    region: ' +
        json(owner.region) +
        ',\n    credentials: { accessKeyId: ' +
        json(owner.accountId) +
        ', secretAccessKey: "any" },\n});\n' +
        'await ses.send(new SendBounceCommand(' +
        indented(request) +
        '));'
    );
}

function python(request, owner, endpoint) {
    return (
        'import boto3\n\nses = boto3.client("ses", endpoint_url=' +
        json(endpoint) +
        ', region_name=' +
        json(owner.region) +
        ',\n                   aws_access_key_id=' +
        json(owner.accountId) +
        ', aws_secret_access_key="any")\nses.send_bounce(**' +
        indented(request) +
        ')'
    );
}
