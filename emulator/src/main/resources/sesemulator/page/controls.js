// What a test does to the emulator: time, identities, rules, faults, mail, a new beginning.

import { el, fill, field, button, chip, facts, attempt, toast } from './dom.js';
import { get, put, post, call, remove, scope, exactTime, query, ROOT } from './api.js';
import { ruleList, plannedAction, settingsOf } from './rules.js';

const DEFAULT = { account: '000000000000', region: 'us-east-1' };
const own = () => ({ account: scope.account || DEFAULT.account, region: scope.region || DEFAULT.region });
const inWords = told => 'account ' + told.account + ' in ' + told.region;

/** Each control is a card that can be brought up to date without losing what was typed. */
export function showControls(onClock) {
  const columns = [[clock(onClock), identities(), reset()], [testMail(), faults()], [rules()]];
  const cards = columns.flat();
  const element = el('div', { class: 'cards' }, columns.map(column => el('div', {}, column.map(one => one.element))));
  const refresh = () => Promise.all(cards.map(one => one.refresh && one.refresh()));
  refresh();
  return { element, refresh: attempt(refresh) };
}

function card(title, id, ...content) {
  return el('section', { class: 'card', 'aria-labelledby': id + '-title', id }, el('h2', { id: id + '-title' }, title), content);
}

function form(submit, label, ...fields) {
  return el('form', {
    class: 'form', onsubmit: event => {
      event.preventDefault();
      attempt(submit)(Object.fromEntries(new FormData(event.target)), event.target);
    },
  }, fields, el('div', { class: 'actions' }, el('button', { type: 'submit' }, label)));
}

function clock(onClock) {
  const now = el('p', { class: 'now', id: 'clock-now' });
  // A clock is that of one account and region where both are chosen above, else the common one.
  const whose = () => (scope.account && scope.region ? { ...scope } : {});
  const show = reading => {
    fill(now, el('b', {}, exactTime(reading.now)), ' ', chip(reading.system ? 'real time' : reading.frozen ? 'frozen' : 'moved', reading.system ? 'good' : 'warn'));
    onClock(reading);
  };
  const change = told => attempt(async () => show(await put('/clock', whose(), told)));
  return {
    refresh: async () => show(await get('/clock', whose())),
    element: card('Clock', 'clock-card', now, el('div', { class: 'actions' },
      button('Freeze', change({ frozen: true })), button('Go on', change({ frozen: false })),
      button('+1 h', change({ advance: 'PT1H' })), button('+25 h', change({ advance: 'PT25H' }), '', { id: 'plus-25h', title: 'Past the 24 hours in which mail can be bounced' }),
      button('Real time', change({ system: true }))),
    form(async told => show(await put('/clock', whose(), { now: told.now })), 'Set', field('Time', { name: 'now', placeholder: '2026-01-31T12:00:00Z', required: true })),
    el('p', { class: 'muted small' }, 'With an account and a region chosen above, their own clock; else the common one.')),
  };
}

function identities() {
  const list = el('ul', { class: 'things' });
  const set = (identity, told, verificationStatus) => put('/identities/' + encodeURIComponent(identity), told, { verificationStatus });
  const refresh = async () => {
    const found = await get('/identities', { ...scope, limit: 200 });
    fill(list, found.items.map(one => {
      const owner = { account: one.scope.accountId, region: one.scope.region };
      const to = status => attempt(async () => { await set(one.identity, owner, status); await refresh(); });
      return el('li', {}, el('span', { class: 'grow' }, el('b', {}, one.identity), el('small', {}, inWords(owner))),
        chip(one.verificationStatus, one.verificationStatus === 'Success' ? 'good' : 'warn'),
        button('Verify', to('Success'), 'small', { 'aria-label': 'Verify ' + one.identity }), button('Fail', to('Failed'), 'quiet small', { 'aria-label': 'Fail ' + one.identity }));
    }), !found.items.length && el('li', { class: 'muted' }, 'There are none.'));
  };
  return {
    refresh,
    element: card('Identities', 'identities-card', list, form(async (told, element) => {
      await set(told.identity, own(), 'Success');
      element.reset();
      await refresh();
    }, 'Verify', field('Domain or address', { name: 'identity', placeholder: 'inbound.example', required: true, autocomplete: 'off' }))),
  };
}

function testMail() {
  return {
    element: card('Send a test mail', 'test-mail', form(async told => {
      const mail = ['From: ' + oneLine(told.from || 'mailer-daemon@outside.example'), 'To: ' + oneLine(told.to), 'Subject: ' + encodedWord(told.subject), 'MIME-Version: 1.0',
        'Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: 8bit', '', told.text].join('\r\n');
      // Written out, since the null sender is told by an empty value.
      const parameters = '?from=' + encodeURIComponent(told.from) + query({ to: told.to, age: told.age, ...scope }).replace('?', '&');
      const answer = await fetch(ROOT + '/received-messages' + parameters, { method: 'POST', body: mail });
      const came = await answer.json();
      if (!answer.ok) throw new Error(came.error.message);
      toast('Received as ' + came.messageId.slice(0, 12) + '…');
      location.hash = '#/mail/' + came.messageId;
    }, 'Send',
    field('From', { name: 'from', value: 'sender@outside.example', autocomplete: 'off' }, 'Empty for the null sender.'),
    field('To', { name: 'to', value: 'nobody@inbound.example', required: true, autocomplete: 'off' }),
    field('Subject', { name: 'subject', value: 'Is anybody there?' }), field('Text', { name: 'text', rows: 3, value: 'Hello!' }),
    field('Age', { name: 'age', placeholder: 'PT23H' }, 'For a mail that came earlier.')),
    el('p', { class: 'muted small' }, 'It takes the way of every mail: filters aside, it is checked, kept, and runs through the receipt rules.')),
  };
}

const oneLine = text => text.replace(/[\r\n]+/g, ' ');

/** RFC 2047, where it is needed. */
function encodedWord(text) {
  const plain = oneLine(text);
  return /^[ -~]*$/.test(plain) ? plain : '=?utf-8?B?' + btoa(String.fromCharCode(...new TextEncoder().encode(plain))) + '?=';
}

function rules() {
  const list = el('div', {});
  const outcome = el('div', { class: 'outcome', role: 'status', id: 'trial' });
  return {
    refresh: async () => {
      const found = await get('/receipt-rule-sets', own());
      fill(list, found.items.map(set => el('details', { open: set.active }, el('summary', {}, el('b', {}, set.name), ' ', set.active && chip('active', 'good')),
        ruleList(set.rules, rule => [el('li', {}, settingsOf(rule)), rule.actions.map(plannedAction)]) || el('p', { class: 'muted' }, 'No rules.'))),
      !found.items.length && el('p', { class: 'muted' }, 'No rule sets of ' + inWords(own()) + '; all mail is kept. The SES API makes them (CreateReceiptRuleSet).'));
    },
    element: card('Receipt rules', 'rules-card', list, el('h3', {}, 'Which rule would an address hit?'), form(async told => {
      const trial = await get('/receipt-rule-sets/dry-run', { recipient: told.recipient, tls: told.tls, ...scope });
      const hit = trial.rules.filter(rule => rule.result === 'matched').map(rule => rule.name);
      fill(outcome, el('p', {}, trial.ruleSet === null ? 'No rule set is active for account ' + trial.scope.accountId + ' in ' + trial.scope.region + ', so the mail is kept as received.'
        : hit.length ? ['It hits ', el('b', {}, hit.join(', ')), ' of ' + trial.ruleSet + '.'] : 'It hits no rule of ' + trial.ruleSet + '.'),
      ruleList(trial.rules, rule => (rule.result === 'matched' ? rule.actions.map(plannedAction) : [])));
    }, 'Try', field('Recipient', { name: 'recipient', type: 'email', placeholder: 'nobody@inbound.example', required: true }),
    el('label', { class: 'check' }, el('input', { type: 'checkbox', name: 'tls', value: 'true' }), 'The mail comes over TLS')), outcome),
  };
}

function faults() {
  const list = el('ul', { class: 'things' });
  const refresh = async () => {
    const found = await get('/faults', scope);
    fill(list, found.items.map(one => el('li', {},
      el('span', { class: 'grow' }, el('b', {}, one.action || 'SMTP ' + one.smtp), el('small', {}, [one.effect && one.effect.type, one.delay && 'delay ' + one.delay, 'struck ' + one.injected + ' of ' + one.asked].filter(Boolean).join(', '))),
      button('Remove', attempt(async () => { await remove('/faults/' + encodeURIComponent(one.id)); await refresh(); }), 'quiet small'))),
    !found.items.length && el('li', { class: 'muted' }, 'Nothing goes wrong on purpose.'));
  };
  return {
    refresh,
    element: card('Faults', 'faults-card', list, form(async told => {
      const effect = { throttling: { type: 'throttling' }, 'server error': { type: 'status', status: 500 }, 'connection reset': { type: 'reset' }, 'no answer': { type: 'close' } }[told.effect];
      await post('/faults', {}, { action: told.action, effect, ...(told.next ? { next: Number(told.next) } : {}), ...(scope.account ? { account: scope.account } : {}), ...(scope.region ? { region: scope.region } : {}) });
      await refresh();
    }, 'Add', field('Action', { name: 'action', value: 'SendBounce', required: true }, 'An action of SES, or * for each.'),
    field('Effect', { name: 'effect', options: ['throttling', 'server error', 'connection reset', 'no answer'] }),
    field('How often', { name: 'next', type: 'number', min: 1, value: 1 }, 'Empty: until it is removed.'))),
  };
}

function reset() {
  const whose = () => (scope.account || scope.region ? 'all of account ' + (scope.account || 'any') + ', region ' + (scope.region || 'any') : 'everything, of every account and region');
  return {
    element: card('Begin anew', 'reset-card', el('p', { class: 'muted' }, 'Forgets mail, bounces, identities, rules, faults and the clock of what the filters above name.'),
      button('Reset', attempt(async () => {
        if (!confirm('Forget ' + whose() + '?')) return;
        await call('POST', '/reset', scope);
        toast('Forgot ' + whose() + '.');
      }), 'danger', { id: 'reset' })),
  };
}
