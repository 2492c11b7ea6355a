// Databases from a stranger: whole files, sound trees around hostile records, sound files with
// bytes changed; then all lookups on them, and the tables and names on the same bytes.
#include <array>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include <sys/mman.h>
#include <unistd.h>

#include "libforensics/geo/geo.h"
#include "libforensics/geo/m365_region.h"
#include "libforensics/geo/mmdb_record.h"
#include "tests/unit/geo/mmdb_writer.h"

namespace {

using forensics::GeoView;
using forensics::IpAddress;

std::string file_from(std::string_view input) {
  namespace w = forensics::mmdb_writer;
  if (input.empty()) return {};
  const auto mode = static_cast<unsigned char>(input.front());
  input.remove_prefix(1);
  const unsigned version = (mode & 4) != 0 ? 6 : 4;
  const unsigned record_size = 24 + 4 * ((mode >> 3 & 3) % 3);
  switch (mode & 3) {
    case 0: return std::string(input);
    case 1: return w::Writer(version, record_size).add("0.0.0.0/1", std::string(input)).bytes();
    default: break;
  }
  std::string bytes =
      w::Writer(version, record_size)
          .add("0.0.0.0/1", w::map({{"country", w::map({{"iso_code", w::text("SE")}})},
                                    {"asn", w::text("AS64500")}}))
          .bytes();
  for (; input.size() >= 3; input.remove_prefix(3)) {
    const std::size_t high = static_cast<unsigned char>(input[0]);
    const std::size_t low = static_cast<unsigned char>(input[1]);
    const std::size_t at = high << 8 | low;
    bytes[at % bytes.size()] = input[2];
  }
  return bytes;
}

void look_up(const GeoView& view) {
  for (const char* text :
       {"1.2.3.4", "127.0.0.1", "100.1.1.1", "255.255.255.255", "40.107.1.1", "::", "2001:db8::1",
        "2606:4700::1", "2002:a05::1", "::ffff:9.9.9.9", "ffff::"}) {
    const auto facts = view.locate(*IpAddress::parse(text));
    if (describe(facts).empty()) std::abort();
    if (facts.country.has_value() != (facts.country_gap == forensics::CountryGap::none))
      std::abort();
  }
  (void)view.data_sources();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  forensics::MmdbRecord record;
  (void)forensics::detail::read_mmdb_record({data, size}, 0, record);
  (void)forensics::m365_region(input);
  (void)forensics::m365_region(std::string(input.substr(0, 200)) + ".prod.outlook.com");
  if (size >= 16) {
    std::array<std::uint8_t, 16> bytes{};
    for (std::size_t i = 0; i < 16; ++i) bytes[i] = data[i];
    look_up(GeoView());
    if (GeoView().locate(IpAddress::from_v6(bytes)).country) std::abort();
  }

  const std::string file = file_from(input);
  const int fd = memfd_create("geo", 0);
  if (fd < 0) std::abort();
  if (write(fd, file.data(), file.size()) == static_cast<ssize_t>(file.size())) {
    if (const auto view = GeoView::open({"/proc/self/fd/" + std::to_string(fd)})) look_up(*view);
  }
  close(fd);
  return 0;
}
