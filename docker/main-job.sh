#!/usr/bin/env bash
# Plays the main job on a running emulator, with bash alone: a mail comes in by SMTP, SendBounce answers it, the bounce
# is read back and printed. It trains the image's cache and is what the smoke test and the measurement ask for.
#
#   main-job.sh HOST HTTP_PORT SMTP_PORT [CALLS]
#
# CALLS: how often SendBounce answers the mail, 1 unless told; more than one a second needs --rate-limit 0.
set -euo pipefail

host=${1:?host} http_port=${2:?HTTP port} smtp_port=${3:?SMTP port} calls=${4:-1}
sender=sender@outside.example recipient=nobody@inbound.example bouncer=mailer-daemon@inbound.example

fail() {
    printf 'main job: %s\n' "$1" >&2
    exit 1
}

# Sends a line, unless it is empty, and expects a reply that begins so; the reply's last line is left in $reply.
say() {
    [ -z "$1" ] || printf '%s\r\n' "$1" >&3
    reply=
    while [[ $reply != [0-9][0-9][0-9]' '* ]]; do
        read -r -t 10 reply <&3 || fail "no reply to '$1'"
    done
    [[ $reply == "$2"* ]] || fail "'$1' was answered '$reply'"
}

# Leaves the mail's id in $mail_id.
deliver() {
    exec 3<>"/dev/tcp/$host/$smtp_port"
    say '' 220
    say 'EHLO outside.example' 250
    say "MAIL FROM:<$sender>" 250
    say "RCPT TO:<$recipient>" 250
    say DATA 354
    printf '%s\r\n' "From: $sender" "To: $recipient" 'Subject: Hello' 'Message-ID: <1@outside.example>' \
        'Date: Sun, 04 Oct 2026 12:00:00 +0000' '' 'Is anybody there?' >&3
    say . '250 OK '
    mail_id=${reply#250 OK }
    mail_id=${mail_id%$'\r'}
    say QUIT 221
    exec 3>&-
}

# Sends a request of one head and one body, expects 200, and leaves the lines of the answer in $answer.
request() {
    exec 3<>"/dev/tcp/$host/$http_port"
    printf '%s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n%sContent-Length: %d\r\n\r\n%s' \
        "$1" "$host:$http_port" "$2" "${#3}" "$3" >&3
    mapfile -t -u 3 answer
    exec 3>&-
    [[ ${answer[0]:-} == *' 200 '* ]] || fail "$1 $3 was answered: ${answer[*]:-nothing}"
}

# Calls an action of the SES API; leaves what stands in the element in $value.
call() {
    local authorization='AWS4-HMAC-SHA256 Credential=any/20261004/us-east-1/ses/aws4_request'
    request 'POST /' "Authorization: $authorization, SignedHeaders=host, Signature=ab"$'\r\n'"X-Amz-Date: \
20261004T120000Z"$'\r\nContent-Type: application/x-www-form-urlencoded\r\n' "Version=2010-12-01&$1"
    [[ ${answer[*]} =~ "<$2>"([^<]+)"</$2>" ]] || fail "$1 was answered without $2: ${answer[*]}"
    value=${BASH_REMATCH[1]}
}

read_back() {
    request "GET /_emulator/$1" '' ''
}

read_back health
deliver
call 'Action=VerifyDomainIdentity&Domain=inbound.example' VerificationToken
for ((i = 0; i < calls; i++)); do
    call "Action=SendBounce&OriginalMessageId=$mail_id&BounceSender=$bouncer\
&BouncedRecipientInfoList.member.1.Recipient=$recipient&BouncedRecipientInfoList.member.1.BounceType=DoesNotExist" MessageId
done
bounce_id=$value
read_back "received-messages/$mail_id"
read_back "captured-bounces?originalMessageId=$mail_id&limit=1"
[[ ${answer[*]} == *"$bounce_id"* ]] || fail "the bounce $bounce_id is not among those captured: ${answer[*]}"
read_back "captured-bounces/$bounce_id/raw"
[[ ${answer[*]} == *'Final-Recipient: rfc822; '"$recipient"* && ${answer[*]} == *'Status: 5.1.1'* ]] ||
    fail "the bounce does not tell what happened: ${answer[*]}"
printf '%s\n' "${answer[@]}"
