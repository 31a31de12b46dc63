# Reads mails by Python's own library: one mail a line in base64, one answer a line in JSON. Ends with its input.
import base64
import email
import email.policy
import json
import sys


def body(message, subtype):
    for part in message.walk():
        if part.get_content_type() == 'text/' + subtype and not part.is_attachment():
            return part.get_payload(decode=True).decode(part.get_content_charset())
    return ''


def read(line):
    message = email.message_from_bytes(base64.b64decode(line), policy=email.policy.default)
    sender = message['From'].addresses[0]
    return {
        'name': sender.display_name,
        'address': sender.addr_spec,
        'subject': str(message['Subject'] or ''),
        'text': body(message, 'plain'),
        'html': body(message, 'html'),
        'header': message['X-SMTPAPI'],
    }


for line in sys.stdin:
    print(json.dumps(read(line)), flush=True)
