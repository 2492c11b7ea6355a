// Mimecast.
#include "libforensics/evidence/filter_layouts.h"

namespace forensics::filters {
namespace {

constexpr FilterWord k_false_true[] = {{"false", "no"}, {"true", "yes"}};
constexpr FilterWord k_none[] = {{"disabled", "not looked for"}};
constexpr FilterKey k_impersonation[] = {
    {"Policy", "policy"},
    {"Similar Internal Domain", "sender's domain resembles one of the recipient's", k_false_true},
    {"Similar Monitored External Domain", "sender's domain resembles a watched one", k_false_true},
    {"Custom External Domain", "sender's domain resembles one on the customer's list",
     k_false_true},
    {"Mimecast External Domain", "sender's domain resembles one on Mimecast's list", k_false_true},
    {"Newly Observed Domain", "sender's domain is new", k_false_true},
    {"Internal User Name", "display name is that of a colleague", k_false_true},
    {"Custom Display Name List", "display name is on the customer's list", k_false_true},
    {"Reply-to Address Mismatch", "replies go elsewhere", k_false_true},
    {"Targeted Threat Dictionary", "words of a targeted attack", k_false_true},
    {"Mimecast Threat Dictionary", "words on Mimecast's list", k_false_true},
    {"Custom Threat Dictionary", "words on the customer's list", k_false_true},
    {"Advanced Similar Internal Domain", "sender's domain resembles one of the recipient's",
     k_none},
};
constexpr FilterBand k_points[] = {{0, "below the usual mark of 3"},
                                   {3, "spam by the strict setting"},
                                   {5, "spam by the moderate setting"},
                                   {7, "spam by the lax setting"}};
constexpr FilterKey k_score[] = {{"score", "points", {}, k_points}};
constexpr FilterKey k_originator[] = {{"originator", "customer that the mail left from"}};
constexpr FilterKey k_signature[] = {{"signature", "known form of mail"}};
constexpr FilterWord k_bulk_words[] = {{"yes", "bulk mail"}};
constexpr FilterKey k_bulk[] = {{"bulk", "bulk mail", k_bulk_words}};
constexpr FilterKey k_proc[] = {{"id", "id of the scan"}};

constexpr FilterField k_fields[] = {
    {"X-Mimecast-Impersonation-Protect", read_pairs<';', '='>, k_impersonation},
    {"X-Mimecast-Spam-Score", read_value, k_score, "score"},
    {"X-Mimecast-Originator", read_value, k_originator, "originator"},
    {"X-Mimecast-Spam-Signature", read_value, k_signature, "signature"},
    {"X-Mimecast-Bulk-Signature", read_value, k_bulk, "bulk"},
    {"X-Mimecast-MFC-PROC-ID", read_value, k_proc, "id"},
    {"X-Mimecast-MFC-AGG-ID", read_value, k_proc, "id"},
};

}  // namespace

extern constexpr Filter mimecast{checked(
    {.title = "Mimecast",
     .source = "field names as Mimecast writes them; marks 3, 5 and 7 are the three settings "
               "of its spam scanning policy",
     .fields = k_fields})};

}  // namespace forensics::filters
