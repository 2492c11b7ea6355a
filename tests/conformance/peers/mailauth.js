// Asks mailauth (npm), or the package that its argument names. A question a line, with the DNS answers that it may have:
//   {"dns": {name: [text, ..]}, "dkim": Base 64 of a message} or {.., "arc": ..}
//   {"zone": {name: {TYPE: [..]}}, "spf": {ip, helo, mail_from}}
//   {"zone": .., "dmarc": {from, spf: [result, domain], dkim: [[result, domain], ..]}}
// and the answer on a line. A name whose answer is a string fails (SERVFAIL); one that is not there is
// NXDOMAIN.
'use strict';

const write = line => process.stdout.write(`${line}\n`);
console.log = console.error; // it talks

const readline = require('node:readline');
const path = require('node:path');
const description = `${process.argv[2] || 'mailauth'}/package.json`;
const { version } = require(description);
const root = path.dirname(require.resolve(description));
const { dkimVerify } = require(path.join(root, 'lib/dkim/verify'));
const { arc } = require(path.join(root, 'lib/arc'));
const { spf } = require(path.join(root, 'lib/spf'));
const verifyDmarc = require(path.join(root, 'lib/dmarc/verify'));

function failure(code) {
    const error = new Error(code);
    error.code = code;
    return error;
}

const fromTexts = dns => async (name, type) => {
    const texts = dns[name.toLowerCase().replace(/\.$/, '')];
    if (typeof texts === 'string') throw failure('ESERVFAIL');
    if (!texts || type !== 'TXT') throw failure('ENOTFOUND');
    return texts.map(text => [text]);
};

const fromZone = zone => async (name, type) => {
    const records = zone[name.toLowerCase().replace(/\.$/, '')];
    if (!records) throw failure('ENOTFOUND');
    if (records === 'SERVFAIL' || records[type] === 'SERVFAIL') throw failure('ESERVFAIL');
    if (!records[type] || !records[type].length) throw failure('ENODATA');
    if (type === 'TXT') return records.TXT.map(text => [text]);
    if (type === 'MX') return records.MX.map(([priority, exchange]) => ({ priority, exchange }));
    return records[type];
};

async function dkimOf(message, dns, curTime) {
    return dkimVerify(Buffer.from(message, 'base64'), { resolver: fromTexts(dns), curTime });
}

async function answer(question) {
    if (question.version) return { version };
    if (question.spf) {
        const { ip, helo, mail_from: sender } = question.spf;
        const result = await spf({ ip, helo, sender, resolver: fromZone(question.zone) });
        return { result: result.status.result, detail: result.status.comment };
    }
    if (question.dmarc) {
        const { from, spf: sender, dkim } = question.dmarc;
        const result = await verifyDmarc({
            headerFrom: [`ann@${from}`],
            spfDomains: sender[0] === 'pass' ? [sender[1]] : [],
            dkimDomains: dkim.filter(([verdict]) => verdict === 'pass').map(([, domain]) => ({ id: `sig-${domain}`, domain })),
            resolver: fromZone(question.zone)
        });
        return { result: result.status?.result, policy: result.policy, detail: result.status?.comment, domain: result.domain };
    }
    const curTime = question.as_of ? new Date(question.as_of * 1000) : undefined;
    const checked = await dkimOf(question.dkim || question.arc, question.dns, curTime);
    if (question.dkim) {
        const all = checked.results.map(result => result.status.result);
        return { result: all[0], all, detail: checked.results.map(result => result.status.comment) };
    }
    const result = await arc(checked.arc, { resolver: fromTexts(question.dns) });
    return { result: result.status.result, detail: result.status.comment };
}

async function main() {
    for await (const line of readline.createInterface({ input: process.stdin })) {
        let out;
        try {
            out = await answer(JSON.parse(line));
        } catch (error) {
            out = { result: `died: ${error.message}` };
        }
        write(JSON.stringify(out));
    }
}

main();
