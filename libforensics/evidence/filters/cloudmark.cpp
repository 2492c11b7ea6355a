// Cloudmark Authority, as Comcast, Cox, 1&1 and others run it.
#include "libforensics/clocks/digits.h"
#include "libforensics/evidence/filter_layouts.h"

namespace forensics::filters {
namespace {

// ts=692b6860: when it was scanned, seconds since 1970.
std::optional<Instant> scan_time(std::string_view value) noexcept {
  if (value.size() != 8) return std::nullopt;
  const auto seconds = read_hex(value);
  if (!seconds) return std::nullopt;
  const Instant instant = from_epoch_s(static_cast<std::int64_t>(*seconds));
  return is_mail_era(instant) ? std::optional(instant) : std::nullopt;
}

constexpr FilterKey k_analysis[] = {
    {"v", "version"},
    {"cv", "fingerprint of the rules"},
    {"c", "class"},
    {"sm", "spam mark"},
    {"tr", "trusted"},
    {"ts", "time of the scan", {}, {}, scan_time},
    {"a", "fingerprint of a piece, and its kind"},
    {"p", "fingerprint that is not counted"},
    {"xcat", "category"},
};
constexpr FilterBand k_points[] = {{0, "not spam"}, {99, "spam"}};
constexpr FilterKey k_score[] = {{"score", "points, 0 to 100", {}, k_points}};
constexpr FilterKey k_sealed[] = {{"data", "sealed for the maker"}};

constexpr FilterField k_fields[] = {
    {"X-CMAE-Analysis", read_pairs<' ', '='>, k_analysis},
    {"X-CNFS-Analysis", read_pairs<' ', '='>, k_analysis},
    {"X-Authority-Analysis", read_pairs<' ', '='>, k_analysis},
    {"X-CMAE-Score", read_value, k_score, "score"},
    {"X-CMAE-Envelope", read_value, k_sealed, "data"},
};

}  // namespace

extern constexpr Filter cloudmark{
    checked({.title = "Cloudmark",
             .source = "25 fields measured, the other keys "
                       "are as field users describe them, the maker publishes none",
             .fields = k_fields})};

}  // namespace forensics::filters
