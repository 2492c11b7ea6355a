// Symantec Messaging Gateway (Brightmail) and Email Security.cloud (MessageLabs).
#include "libforensics/evidence/filter_layouts.h"

namespace forensics::filters {
namespace {

constexpr FilterKey k_sealed[] = {{"data", "sealed for the maker"}};
constexpr FilterKey k_version[] = {{"version", "version of the filter"},
                                   {"banners", "texts added for the recipient"}};
constexpr FilterKey k_reference[] = {
    {"server", "server that scanned"},
    {"time", "time of the scan, seconds since 1970", {}, {}, decimal_epoch},
    {"number", "number of the message on that server"},
    {"copy", "number of the copy"},
};
constexpr FilterWord k_checked_words[] = {{"Checked", "scanned for viruses"}};
constexpr FilterKey k_checked[] = {{"virus", "virus scan", k_checked_words}};

// "server-33.tower-702.messagelabs.com!1722819100!111119!1"
void read_reference(std::string_view value, const FilterField& field, FilterOutput& out) {
  constexpr std::string_view k_names[] = {"server", "time", "number", "copy"};
  for (const std::string_view name : k_names) {
    const std::size_t mark = value.find('!');
    out.add(name, value.substr(0, mark), field);
    if (mark == std::string_view::npos) return;
    value.remove_prefix(mark + 1);
  }
}

constexpr FilterField k_fields[] = {
    {"X-Brightmail-Tracker", read_value, k_sealed, "data"},
    {"X-StarScan-Version", read_pairs<';', '='>, k_version, "version"},
    {"X-Msg-Ref", read_reference, k_reference},
    {"X-VirusChecked", read_value, k_checked, "virus"},
};

}  // namespace

extern constexpr Filter symantec{checked(
    {.title = "Symantec Email Security",
     .source = "16 references of MessageLabs measured: the second part is the time of the scan",
     .fields = k_fields})};

}  // namespace forensics::filters
