// The control API and, for SendBounce, the SES API of the same server.

export const ROOT = '/_emulator';

/** Whose things are shown; empty for everybody's. */
export const scope = {
    account: localStorage.getItem('account') || '',
    region: localStorage.getItem('region') || '',
};

export function setScope(account, region) {
    Object.assign(scope, { account, region });
    localStorage.setItem('account', account);
    localStorage.setItem('region', region);
}

/** A query without what is empty; a plus in it stays a plus. */
export function query(parameters) {
    const pairs = Object.entries(parameters).filter(([, value]) => value !== '' && value !== null && value !== undefined);
    const text = pairs.map(([name, value]) => encodeURIComponent(name) + '=' + encodeURIComponent(value)).join('&');
    return text ? '?' + text : '';
}

export async function call(method, path, parameters = {}, body = undefined) {
    const answer = await fetch(ROOT + path + query(parameters), { method, body, headers: { Accept: 'application/json' } });
    if (answer.status === 204) return null;
    const isJson = (answer.headers.get('Content-Type') || '').startsWith('application/json');
    const content = isJson ? await answer.json() : await answer.text();
    if (!answer.ok) {
        const failure = new Error(isJson ? content.error.message : 'The emulator answered ' + answer.status);
        failure.status = answer.status;
        throw failure;
    }
    return content;
}

export const get = (path, parameters) => call('GET', path, parameters);
export const put = (path, parameters, value) => call('PUT', path, parameters, JSON.stringify(value));
export const post = (path, parameters, value) => call('POST', path, parameters, JSON.stringify(value));
export const remove = (path, parameters) => call('DELETE', path, parameters);

/** The thing, or null where there is none. */
export async function find(path, parameters) {
    try {
        return await get(path, parameters);
    } catch (failure) {
        if (failure.status === 404) return null;
        throw failure;
    }
}

/** An action of SES as an account; the emulator reads whose call it is and verifies no signature. */
export async function ses(owner, form) {
    const date = new Date().toISOString().replace(/[-:]|\.\d+/g, '');
    const credential = [owner.accountId, date.slice(0, 8), owner.region, 'ses', 'aws4_request'].join('/');
    const answer = await fetch('/', {
        method: 'POST',
        body: new URLSearchParams({ ...form, Version: '2010-12-01' }),
        headers: {
            Authorization: 'AWS4-HMAC-SHA256 Credential=' + credential + ', SignedHeaders=host, Signature=' + '0'.repeat(64),
            'X-Amz-Date': date,
        },
    });
    const xml = await answer.text();
    const first = name => (new RegExp('<' + name + '>([^<]*)</' + name + '>').exec(xml) || [])[1];
    const plain = text =>
        text &&
        text
            .replace(/&lt;/g, '<')
            .replace(/&gt;/g, '>')
            .replace(/&quot;/g, '"')
            .replace(/&apos;|&#39;/g, "'")
            .replace(/&amp;/g, '&');
    return answer.ok ? { messageId: first('MessageId') } : { code: first('Code'), message: plain(first('Message')) };
}

/** Tells of every change; `onState` of whether it can. The browser connects again by itself. */
export function listen(onChange, onState) {
    let source = null;
    const open = () => {
        source = new EventSource(ROOT + '/changes');
        source.onopen = () => {
            onState(true);
            onChange();
        };
        source.onerror = () => onState(false);
        source.addEventListener('changed', onChange);
    };
    // A hidden page gives its connection back, since a browser has only six to one server.
    document.addEventListener('visibilitychange', () => {
        if (document.hidden) {
            source.close();
            source = null;
        } else if (!source) open();
    });
    addEventListener('pagehide', () => source && source.close());
    addEventListener('pageshow', event => {
        if (event.persisted) open();
    });
    open();
}

const sameDay = (a, b) => a.toDateString() === b.toDateString();

/** For people: the time of day, with the date where it is not today's. */
export function time(text, now = new Date()) {
    const date = new Date(text);
    const clock = date.toLocaleTimeString([], { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' });
    return sameDay(date, now) ? clock : date.toLocaleDateString([], { day: 'numeric', month: 'short' }) + ' ' + clock.slice(0, 5);
}

export const exactTime = text => text.replace('T', ' ').replace(/(\.\d+)?Z$/, ' UTC');

/** "25 h 3 min" for milliseconds. */
export function span(millis) {
    const sign = millis < 0 ? '−' : '';
    const seconds = Math.round(Math.abs(millis) / 1000);
    const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
    return sign + (h ? h + ' h ' + m + ' min' : m ? m + ' min ' + s + ' s' : s + ' s');
}

export function size(octets) {
    return octets < 1024
        ? octets + ' B'
        : octets < 1048576
          ? (octets / 1024).toFixed(1) + ' kB'
          : (octets / 1048576).toFixed(1) + ' MB';
}
