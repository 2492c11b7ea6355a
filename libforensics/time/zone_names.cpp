#include "libforensics/time/zone_names.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <iterator>

#include "libforensics/base/ascii.h"

namespace forensics {
namespace {

struct ZoneName {
  constexpr ZoneName(std::string_view name_in, std::initializer_list<std::int16_t> minutes_in)
      : name(name_in), count(minutes_in.size()) {
    std::size_t at = 0;
    for (const std::int16_t minute : minutes_in) minutes[at++] = minute;
  }

  std::string_view name;
  std::size_t count;
  std::array<std::int16_t, 5> minutes{};
};

// Source: the abbreviations of tzdata 2026f, and of 2014j, 2015d and 2016j for the names that
// tzdata has since taken back ("BRT", "NOVST"; NEWS of 2016f to 2017a), all offsets since
// 1970-01-01; by hand from NEWS: Australia's EST, CST, WST, CWST before 2014f, Indonesia's WIT,
// CIT, EIT before 2014b, West Samoa's WST; and what other systems' zone files printed in genuine
// stamps: Brazil's EST and EDT, Singapore's SST, Europe's EETDST, METDST, MEZ, MESZ, MSZ.
// Sorted by name.
// clang-format off
constexpr ZoneName k_zone_names[] = {
    {"ACDT", {630}}, {"ACST", {-240, 570}}, {"ACT", {-300}}, {"ACWDT", {585}}, {"ACWST", {525}},
    {"ADDT", {-120}}, {"ADT", {-180, 240}}, {"AEDT", {660}}, {"AEST", {600}}, {"AFT", {270}},
    {"AHDT", {-540}}, {"AHST", {-600}}, {"AKDT", {-480}}, {"AKST", {-540}}, {"AKTST", {360}},
    {"AKTT", {300, 360}}, {"ALMST", {420}}, {"ALMT", {360}}, {"AMST", {-180, 240, 300}},
    {"AMT", {-240, 180, 240}}, {"ANAST", {720, 780, 840}}, {"ANAT", {660, 720, 780}},
    {"AQTST", {300, 360}}, {"AQTT", {240, 300}}, {"ARST", {-180, -120}}, {"ART", {-180}},
    {"ASHST", {300, 360}}, {"ASHT", {240, 300}}, {"AST", {-240, 180}}, {"AWDT", {540}},
    {"AWST", {480}}, {"AZOST", {0}}, {"AZOT", {-60}}, {"AZST", {240, 300}}, {"AZT", {180, 240}},
    {"BAKST", {240, 300}}, {"BAKT", {240}}, {"BDST", {420}}, {"BDT", {-600, 360}}, {"BNT", {480}},
    {"BORT", {480}}, {"BOT", {-240}}, {"BRST", {-120}}, {"BRT", {-180}}, {"BST", {-660, 60, 660}},
    {"BTT", {360}}, {"CAST", {180, 660}}, {"CAT", {120}}, {"CCT", {390}},
    {"CDT", {-300, -240, 540}}, {"CEST", {120}}, {"CET", {60}}, {"CGST", {-60}}, {"CGT", {-120}},
    {"CHADT", {825}}, {"CHAST", {765}}, {"CHOST", {540, 600}}, {"CHOT", {480, 540}},
    {"CHST", {600}}, {"CHUT", {600}}, {"CIT", {480}}, {"CKHST", {-570}}, {"CKT", {-630, -600}},
    {"CLST", {-180}}, {"CLT", {-240, -180}}, {"COST", {-240}}, {"COT", {-300}},
    {"CST", {-360, -300, 480, 570, 630}}, {"CVT", {-120, -60}}, {"CWST", {525, 585}},
    {"CXT", {420}}, {"DACT", {360}}, {"DAVT", {300, 420}}, {"DDUT", {600}}, {"DUSST", {360, 420}},
    {"DUST", {360}}, {"EASST", {-360, -300}}, {"EAST", {-420, -360, -300}}, {"EAT", {180}},
    {"ECT", {-300}}, {"EDT", {-240, -120}}, {"EEST", {180}}, {"EET", {120}}, {"EETDST", {180}},
    {"EGST", {0}}, {"EGT", {-60}}, {"EHDT", {-270}}, {"EIT", {540}}, {"EST", {-300, -180, 600, 660}},
    {"FET", {180}}, {"FJST", {780}}, {"FJT", {720}}, {"FKST", {-180, -120}},
    {"FKT", {-240, -180}}, {"FNST", {-60}}, {"FNT", {-120}}, {"FRUST", {360, 420}},
    {"FRUT", {360}}, {"GALT", {-360}}, {"GAMT", {-540}}, {"GDT", {660}}, {"GEST", {240, 300}},
    {"GET", {180, 240}}, {"GFT", {-180}}, {"GILT", {720}}, {"GMT", {0}},
    {"GST", {-120, 240, 600}}, {"GYT", {-240, -225, -180}}, {"HADT", {-540}}, {"HAST", {-600}},
    {"HDT", {-540}}, {"HKST", {540}}, {"HKT", {480}}, {"HOVST", {480}}, {"HOVT", {360, 420}},
    {"HST", {-600}}, {"ICT", {420}}, {"IDT", {180, 480}}, {"IOT", {300, 360}},
    {"IRDT", {270, 300}}, {"IRKST", {480, 540}}, {"IRKT", {420, 480, 540}}, {"IRST", {210, 240}},
    {"IST", {60, 120, 330}}, {"JST", {540}}, {"KART", {300}}, {"KDT", {600}}, {"KGST", {360}},
    {"KGT", {300, 360}}, {"KIZST", {360}}, {"KIZT", {300, 360}}, {"KOST", {660, 720}},
    {"KRAST", {420, 480}}, {"KRAT", {360, 420, 480}}, {"KST", {510, 540}}, {"KUYST", {300}},
    {"KUYT", {180, 240}}, {"KWAT", {-720}}, {"LHDT", {660, 690}}, {"LHST", {630}},
    {"LINT", {-640, -600, 840}}, {"LKT", {360, 390}}, {"MAGST", {660, 720}},
    {"MAGT", {600, 660, 720}}, {"MALT", {450}}, {"MART", {-570}}, {"MAWT", {300, 360}},
    {"MDT", {-360}}, {"MEST", {120}}, {"MESZ", {120}}, {"MET", {60}}, {"METDST", {120}},
    {"MEZ", {60}}, {"MHT", {720}}, {"MIST", {660}}, {"MMT", {390}}, {"MOST", {540}},
    {"MOT", {480}}, {"MPT", {600}}, {"MSD", {240}}, {"MSK", {180, 240}}, {"MST", {-420}},
    {"MSZ", {120}}, {"MUST", {300}}, {"MUT", {240}}, {"MVT", {300}}, {"MYT", {480}},
    {"NCST", {720}}, {"NCT", {660}}, {"NDDT", {-90}}, {"NDT", {-150}}, {"NEGT", {-210}},
    {"NFST", {750}}, {"NFT", {660, 690}}, {"NOVST", {420, 480}}, {"NOVT", {360, 420}},
    {"NPT", {345}}, {"NRT", {690, 720}}, {"NST", {-210}}, {"NUT", {-690, -660}}, {"NZDT", {780}},
    {"NZST", {720}}, {"OMSST", {360, 420}}, {"OMST", {300, 360, 420}}, {"ORAST", {300}},
    {"ORAT", {240, 300}}, {"PDT", {-420, 540}}, {"PEST", {-240}}, {"PET", {-300}},
    {"PETST", {720, 780}}, {"PETT", {660, 720}}, {"PGT", {600}}, {"PHOT", {-720, -660, 780}},
    {"PHST", {540}}, {"PHT", {480}}, {"PKST", {360}}, {"PKT", {300}}, {"PMDT", {-120}},
    {"PMST", {-180}}, {"PNT", {-510}}, {"PONT", {660}}, {"PST", {-480, 480}}, {"PWT", {540}},
    {"PYST", {-180}}, {"PYT", {-240, -180}}, {"QYZST", {420}}, {"QYZT", {300, 360}},
    {"RET", {240}}, {"ROTT", {-180}}, {"SAKST", {660, 720}}, {"SAKT", {600, 660}},
    {"SAMST", {240, 300, 360}}, {"SAMT", {180, 240, 300}}, {"SAST", {120}}, {"SBT", {660}},
    {"SCT", {240}}, {"SDT", {-600}}, {"SGT", {450, 480}}, {"SHEST", {360}}, {"SHET", {300, 360}},
    {"SRET", {660}}, {"SRT", {-210, -180}}, {"SST", {-660, 480}}, {"SVEST", {300, 360}},
    {"SVET", {240, 300}}, {"SYOT", {180}}, {"TAHT", {-600}}, {"TASST", {360, 420}},
    {"TAST", {360}}, {"TBIST", {240, 300}}, {"TBIT", {240}}, {"TFT", {300}}, {"TJT", {300}},
    {"TKT", {-660, 780}}, {"TLT", {540}}, {"TMT", {240, 300}}, {"TOST", {840}}, {"TOT", {780}},
    {"TRST", {240}}, {"TRT", {180}}, {"TVT", {720}}, {"UCT", {0}}, {"ULAST", {540}},
    {"ULAT", {420, 480}}, {"URAST", {300, 360}}, {"URAT", {240, 300, 360}}, {"UT", {0}},
    {"UTC", {0}}, {"UYHST", {-150}}, {"UYST", {-120}}, {"UYT", {-180}}, {"UZST", {360}},
    {"UZT", {300}}, {"VET", {-270, -240}}, {"VLAST", {600, 660}}, {"VLAT", {540, 600, 660}},
    {"VOLST", {240, 300}}, {"VOLT", {180, 240}}, {"VOST", {360}}, {"VUST", {720}}, {"VUT", {660}},
    {"WAKT", {720}}, {"WARST", {-180}}, {"WART", {-240}}, {"WAST", {120}}, {"WAT", {-60, 60}},
    {"WEST", {60}}, {"WET", {0}}, {"WFT", {720}}, {"WGST", {-120}}, {"WGT", {-180}},
    {"WIB", {420}}, {"WIT", {420, 540}}, {"WITA", {480}}, {"WSDT", {840}}, {"WSST", {780}},
    {"WST", {-660, 480, 540, 780}}, {"XJT", {360}}, {"YAKST", {540, 600}},
    {"YAKT", {480, 540, 600}}, {"YDT", {-480}}, {"YEKST", {360}}, {"YEKT", {300, 360}},
    {"YERST", {240, 300}}, {"YERT", {240}}, {"YST", {-540}},
};
// clang-format on

constexpr std::size_t k_name_count = std::size(k_zone_names);

static_assert([] {
  for (std::size_t i = 1; i < k_name_count; ++i) {
    if (k_zone_names[i - 1].name >= k_zone_names[i].name) return false;
  }
  return true;
}());

// k_first_of[letter] .. k_first_of[letter + 1] are the names that begin with that letter.
constexpr auto k_first_of = [] {
  std::array<std::size_t, 27> first{};
  std::size_t at = 0;
  for (std::size_t letter = 0; letter < 26; ++letter) {
    first[letter] = at;
    while (at < k_name_count && k_zone_names[at].name[0] == static_cast<char>('A' + letter)) ++at;
  }
  first[26] = at;
  return first;
}();
static_assert(k_first_of[26] == k_name_count);

// The letters of a name as a number, capitals and small letters alike. Only the same letters give
// the number of a name in the table, for that has no other bytes. At most eight.
constexpr std::uint64_t letters_of(std::string_view name) noexcept {
  std::uint64_t letters = 0;
  for (const char c : name) letters = letters << 8 | (static_cast<unsigned char>(c) & 0xDFU);
  return letters;
}
constexpr std::size_t k_longest_name = 8;

constexpr auto k_letters = [] {
  std::array<std::uint64_t, k_name_count> letters{};
  for (std::size_t i = 0; i < k_name_count; ++i) {
    const std::string_view name = k_zone_names[i].name;
    if (name.size() > k_longest_name) throw "a zone's name is too long";
    for (const char c : name) {
      if (!is_upper(c)) throw "a zone's name has other bytes than capital letters";
    }
    letters[i] = letters_of(name);
  }
  return letters;
}();

}  // namespace

std::span<const std::int16_t> offsets_of_zone_name(std::string_view name) noexcept {
  if (name.empty() || name.size() > k_longest_name || !is_alpha(name[0])) return {};
  const auto letter = static_cast<std::size_t>(to_lower(name[0]) - 'a');
  const std::uint64_t letters = letters_of(name);
  for (std::size_t at = k_first_of[letter]; at < k_first_of[letter + 1]; ++at) {
    const ZoneName& row = k_zone_names[at];
    if (k_letters[at] == letters) return std::span(row.minutes).first(row.count);
  }
  return {};
}

bool zone_name_contradicts(std::string_view name, std::int32_t offset_s) noexcept {
  const std::span<const std::int16_t> known = offsets_of_zone_name(name);
  if (known.empty()) return false;
  for (const std::int16_t minutes : known) {
    if (minutes * 60 == offset_s) return false;
  }
  return true;
}

}  // namespace forensics
