// Exchange Online Protection and Outlook.com: the fields that Microsoft's filters write.
#include <array>
#include <cstdint>
#include <string>

#include "libforensics/clocks/base64.h"
#include "libforensics/evidence/filter_layouts.h"

namespace forensics::filters {
namespace {

constexpr FilterBand k_scl[] = {{-1, "not scanned: a rule or a list let it through"},
                                {0, "not spam"},
                                {5, "spam"},
                                {7, "high confidence spam"}};
constexpr FilterBand k_bcl[] = {{0, "not bulk mail"},
                                {1, "bulk mail with few complaints"},
                                {4, "bulk mail with some complaints"},
                                {8, "bulk mail with many complaints"}};
constexpr FilterWord k_sfv[] = {{"NSPM", "scanned, not spam"},
                                {"SPM", "scanned, spam"},
                                {"BLK", "blocked: on the user's list of blocked senders"},
                                {"SFE", "not scanned: on the user's list of safe senders"},
                                {"SKA", "not scanned: sender allowed by the policy"},
                                {"SKB", "spam: sender blocked by the policy"},
                                {"SKI", "not scanned: inside the organisation"},
                                {"SKN", "not scanned: marked as not spam before"},
                                {"SKQ", "released from quarantine"},
                                {"SKS", "spam: marked so before the scan"}};
constexpr FilterWord k_cat[] = {{"NONE", "nothing found"},
                                {"AMP", "malware"},
                                {"BIMP", "impersonates a brand"},
                                {"BULK", "bulk mail"},
                                {"DIMP", "impersonates a protected domain"},
                                {"FTBP", "attachment of a forbidden type"},
                                {"GIMP", "impersonates by mailbox intelligence"},
                                {"HPHSH", "phishing, high confidence"},
                                {"HPHISH", "phishing, high confidence"},
                                {"HSPM", "spam, high confidence"},
                                {"INTOS", "phishing inside the organisation"},
                                {"MALW", "malware"},
                                {"OSPM", "spam on the way out"},
                                {"PHSH", "phishing"},
                                {"SAP", "dangerous attachment"},
                                {"SPM", "spam"},
                                {"SPOOF", "forged sender"},
                                {"UIMP", "impersonates a protected user"}};
constexpr FilterWord k_ipv[] = {{"CAL", "address on the allow list: not scanned"},
                                {"NLI", "address on no reputation list"}};
constexpr FilterWord k_dir[] = {{"INB", "on the way in"},
                                {"Incoming", "on the way in"},
                                {"OUT", "on the way out"},
                                {"INT", "inside the organisation"}};
constexpr FilterWord k_srv[] = {{"BULK", "bulk mail by its complaint level"}};
constexpr FilterWord k_sfty[] = {{"9.1", "phishing"},
                                 {"9.11", "sender forged inside the organisation"},
                                 {"9.19", "impersonates a domain"},
                                 {"9.20", "impersonates a user"},
                                 {"9.21", "forged sender"},
                                 {"9.25", "first contact with this sender"}};
constexpr FilterWord k_cip[] = {
    {"255.255.255.255", "no client outside: inside Microsoft's own net"}};
constexpr FilterWord k_ptr[] = {{"InfoDomainNonexistent", "the address has no reverse name"},
                                {"InfoNoRecords", "the address has no reverse name"}};

constexpr FilterKey k_report[] = {
    {"CIP", "address of the client", k_cip},
    {"CTRY", "country of that address"},
    {"LANG", "language of the text"},
    {"SCL", "spam confidence", {}, k_scl},
    {"BCL", "bulk complaint level", {}, k_bcl},
    {"PCL", "phishing confidence"},
    {"SRV", "bulk mail", k_srv},
    {"IPV", "reputation of the address", k_ipv},
    {"EFV", "reputation at the edge", k_ipv},
    {"SFV", "verdict", k_sfv},
    {"H", "HELO of the client"},
    {"PTR", "reverse name of the client", k_ptr},
    {"CAT", "category", k_cat},
    {"SFTY", "safety tip", k_sfty},
    {"DIR", "direction", k_dir},
    {"SFS", "rules that fired"},
    {"SFP", "policy"},
    {"SRVR", "server that scanned"},
    {"SPF", "SPF"},
    {"A", "client has an address record"},
    {"MX", "client is a mail exchanger"},
    {"FPR", "fingerprint"},
    {"ARC", "ARC"},
    {"ARA", "rules that fired"},
    {"RULEID", "rules that fired"},
    {"UriScan", "scan of links"},
    {"SKIP", "scan left out"},
};

constexpr FilterWord k_dest[] = {
    {"I", "inbox"}, {"J", "junk folder"}, {"C", "a folder by the user's rule"}};
constexpr FilterWord k_no_yes[] = {{"0", "no"}, {"1", "yes"}};
constexpr FilterWord k_ofr[] = {{"SpamFilterAuthJ", "junk by the filter, sender authenticated"},
                                {"SpamFilterPass", "passed by the filter"},
                                {"TrustedSenderList", "sender on the user's safe list"},
                                {"CustomRules", "a rule of the user"},
                                {"SenderInAddressBook", "sender in the address book"}};
constexpr FilterKey k_mailbox[] = {
    {"ucf", "a rule of the user moved it", k_no_yes},
    {"jmr", "junk mail rule", k_no_yes},
    {"ex", "exception", k_no_yes},
    {"auth", "sender authenticated", k_no_yes},
    {"dest", "delivered to", k_dest},
    {"OFR", "what decided", k_ofr},
    {"RF", "folder"},
    {"ENG", "rules that fired"},
    {"wl", "on a list of safe senders", k_no_yes},
    {"pcwl", "on the list of safe senders and domains", k_no_yes},
    {"abwl", "in the address book", k_no_yes},
    {"rwl", "recipient on a safe list", k_no_yes},
    {"kl", "on a list of blocked senders", k_no_yes},
    {"dwl", "domain on a safe list", k_no_yes},
    {"dkl", "domain on a list of blocked ones", k_no_yes},
};

constexpr FilterKey k_delivery[] = {{"V", "version"}, {"SCL", "spam confidence", {}, k_scl}};

// "V=1.1;us=0;l=0;a=0;D=2;GD=2;SCL=6" in base 64.
void read_delivery(std::string_view value, const FilterField& field, FilterOutput& out) {
  std::array<std::uint8_t, 512> bytes{};
  const std::optional<std::size_t> size = read_base64(value, bytes);
  if (!size || *size > bytes.size()) return;
  const auto end = bytes.begin() + static_cast<std::ptrdiff_t>(*size);
  read_pairs(out.keep(std::string(bytes.begin(), end)), ';', '=', field, out);
}

// compauth=fail reason=001. The first digit of the reason is its class.
constexpr FilterWord k_compauth[] = {{"pass", "sender authenticated"},
                                     {"softpass", "sender authenticated in part"},
                                     {"fail", "sender not authenticated"},
                                     {"none", "not judged"}};
constexpr FilterWord k_reason[] = {
    {"000", "failed DMARC, whose policy rejects or quarantines"},
    {"001", "not authenticated, and the domain asks for nothing"},
    {"002", "a policy of the organisation forbids this sender"},
    {"010", "failed DMARC, and the sender forges the recipient's domain"},
    {"130", "an ARC seal that is trusted stood in for DMARC"}};
constexpr FilterBand k_reason_class[] = {{100, "passed"},
                                         {200, "passed in part"},
                                         {300, "not checked"},
                                         {400, "check bypassed"},
                                         {500, ""},
                                         {600, "failed, sender forges the recipient's domain"},
                                         {700, "passed"},
                                         {800, ""},
                                         {900, "check bypassed"}};
constexpr FilterKey k_composite[] = {{"compauth", "composite authentication", k_compauth},
                                     {"reason", "reason", k_reason, k_reason_class}};

// Authentication-Results of other servers have no compauth.
void read_composite(std::string_view value, const FilterField& field, FilterOutput& out) {
  constexpr std::string_view k_marker = "compauth=";
  const std::size_t at = value.find(k_marker);
  if (at == std::string_view::npos) return;
  const std::string_view rest = value.substr(at);
  read_pairs(rest.substr(0, rest.find(';')), ' ', '=', field, out);
}

constexpr FilterKey k_scl_value[] = {{"SCL", "spam confidence", {}, k_scl}};
constexpr auto k_pairs = read_pairs<';', ':'>;
constexpr FilterField k_fields[] = {
    {"X-Forefront-Antispam-Report", k_pairs, k_report},
    {"X-Forefront-Antispam-Report-Untrusted", k_pairs, k_report},
    {"X-Microsoft-Antispam", k_pairs, k_report},
    {"X-Microsoft-Antispam-Untrusted", k_pairs, k_report},
    {"X-Exchange-Antispam-Report-CFA-Test", k_pairs, k_report},
    {"X-MS-Exchange-CrossPremises-Antispam-ScanContext", k_pairs, k_report},
    {"X-Microsoft-Antispam-Mailbox-Delivery", k_pairs, k_mailbox},
    {"X-MS-Exchange-Organization-SCL", read_value, k_scl_value, "SCL"},
    {"X-MS-Exchange-CrossPremises-SCL", read_value, k_scl_value, "SCL"},
    {"X-Message-Delivery", read_delivery, k_delivery},
    {"X-Message-Delivery-Original", read_delivery, k_delivery},
    {"Authentication-Results", read_composite, k_composite},
};

}  // namespace

extern constexpr Filter exchange_online{
    checked({.title = "Exchange Online Protection",
             .source = "Microsoft, anti-spam message headers and composite authentication reasons; "
                       "names of X-Microsoft-Antispam-Mailbox-Delivery after decode-spam-headers, "
                       "which found them by trial",
             .fields = k_fields})};

}  // namespace forensics::filters
