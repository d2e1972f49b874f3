// Finds the call of the SES API that made a bounce, or that was refused. It may be gone: only the newest are kept.

import { get } from './api.js';

const SOON = 5000;

async function callsOf(scope, originalMessageId) {
    const found = await get('/requests', { action: 'SendBounce', account: scope.accountId, region: scope.region, limit: 1000 });
    return found.items.filter(call => call.parameters.OriginalMessageId === originalMessageId);
}

function nearest(calls, time) {
    const distance = call => Math.abs(Date.parse(call.time) - Date.parse(time));
    return calls.filter(call => distance(call) <= SOON).sort((a, b) => distance(a) - distance(b))[0] || null;
}

export async function callOfBounce(bounce) {
    const calls = await callsOf(bounce.scope, bounce.originalMessageId);
    return nearest(
        calls.filter(call => call.error === null && call.parameters.BounceSender),
        bounce.time,
    );
}

export async function callOfRefusal(refusal) {
    const calls = await callsOf(refusal.scope, refusal.originalMessageId);
    return nearest(
        calls.filter(call => call.error && call.error.code === refusal.code),
        refusal.time,
    );
}

/** The calls of SendBounce in the second before a time. */
export async function callsBefore(scope, time, millis) {
    const found = await get('/requests', { action: 'SendBounce', account: scope.accountId, region: scope.region, limit: 1000 });
    return found.items.filter(call => {
        const age = Date.parse(time) - Date.parse(call.time);
        return age >= 0 && age <= millis && call.time !== time;
    });
}
