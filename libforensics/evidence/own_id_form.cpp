#include "libforensics/evidence/own_id_form.h"

#include <algorithm>
#include <array>

#include "libforensics/base/ascii.h"
#include "libforensics/clocks/id_scanner.h"
#include "libforensics/clocks/uuid.h"
#include "libforensics/evidence/id_maker.h"

namespace forensics {
namespace {

bool has_form_of(std::string_view program, std::string_view left) noexcept {
  const IdMaker* maker = id_maker_named(program);
  return maker != nullptr && maker->makes(left);
}

// The last releases of Outlook Express write a UUID without dashes. Outlook writes what its store
// calls the message where it sends from there: "!~!" and base 64.
bool is_outlook(std::string_view left) noexcept {
  if (left.starts_with("!~!") || left.starts_with("!&!")) return true;
  IdScanner id(left);
  id.upper_hex(32);
  return id.done() || has_form_of("Microsoft Outlook", left);
}

// Outlook 2000 in its mode for the Internet alone: half-bytes as "A" to "P", then the author.
bool is_outlook_imo(std::string_view left) noexcept {
  constexpr std::size_t k_letters = 28;
  if (left.size() < k_letters + 2 || left[k_letters] != '.') return false;
  for (const char c : left.substr(0, k_letters)) {
    if (c < 'A' || c > 'P') return false;
  }
  return true;
}

bool is_exchange_5(std::string_view left) noexcept {
  IdScanner id(left);
  id.upper_hex(36, 40);
  return id.done();
}

bool is_eudora(std::string_view left) noexcept {
  return has_form_of("Eudora", left);
}

bool is_the_bat(std::string_view left) noexcept {
  IdScanner id(left);
  id.digits(1, 12);
  id.skip(".");
  id.digits(14);
  return id.done();
}

// The second number is written without leading zeros, and that of Netscape 3 is short.
bool is_mozilla(std::string_view left) noexcept {
  IdScanner id(left);
  id.upper_hex(8);
  id.skip(".");
  id.upper_hex(1, 8);
  return id.done();
}

// Later versions write a UUID in small letters.
bool is_mozilla_or_uuid(std::string_view left) noexcept {
  constexpr std::size_t k_with_hyphens = 36;
  const bool is_uuid = left.size() == k_with_hyphens && read_uuid(left) &&
                       std::none_of(left.begin(), left.end(), is_upper);
  return is_uuid || is_mozilla(left);
}

bool is_apple(std::string_view left) noexcept {
  return has_form_of("Apple Mail", left);
}

constexpr OwnIdForm k_outlook{"000c01c74f4f$4dd27f80$6a02a8c0", is_outlook};
constexpr OwnIdForm k_outlook_imo{"KLEOJBHDMNGCPAFIEKBLOEHNCAAA.anna", is_outlook_imo};
constexpr OwnIdForm k_exchange_5{"A91C72F3BD0E4B118C2D00508B6F1A2C0131F7", is_exchange_5, true};
constexpr OwnIdForm k_eudora{"6.2.1.2.2.20070213101355.03b1c2d8", is_eudora};
constexpr OwnIdForm k_the_bat{"1842217390.20070213101403", is_the_bat};
constexpr OwnIdForm k_netscape{"3D53F778.3020102", is_mozilla};
constexpr OwnIdForm k_mozilla{"3D53F778.3020102 or a UUID", is_mozilla_or_uuid};
constexpr OwnIdForm k_apple{"B7C1E9D0-5A43-4F0B-8E61-D7A20C93F518", is_apple};

struct Row {
  std::string_view program;  // how X-Mailer or User-Agent begins
  const OwnIdForm* form{nullptr};
};

// Outlook 2003 and later leave the id to the server, and so does Outlook Express of the Macintosh.
// Programs sold as "Microsoft Outlook Build 10" without a comma are none of Microsoft's, but that
// is what they claim.
constexpr auto k_rows = std::to_array<Row>({
    {"Microsoft Outlook Express", &k_outlook},
    {"Microsoft Outlook IMO", &k_outlook_imo},
    {"Microsoft Outlook, Build", &k_outlook},
    {"Microsoft Outlook Build", &k_outlook},
    {"Internet Mail Service", &k_exchange_5},
    {"QUALCOMM Windows Eudora", &k_eudora},
    {"Windows Eudora", &k_eudora},
    {"The Bat!", &k_the_bat},
    {"Mozilla 1", &k_netscape},
    {"Mozilla 2", &k_netscape},
    {"Mozilla 3", &k_netscape},
    {"Mozilla 4", &k_netscape},
    {"Mozilla Thunderbird", &k_mozilla},
    {"Thunderbird", &k_mozilla},
    {"SeaMonkey", &k_mozilla},
    {"Postbox", &k_mozilla},
    {"Icedove", &k_mozilla},
    {"Betterbird", &k_mozilla},
    {"Apple Mail", &k_apple},
    {"iPhone Mail", &k_apple},
    {"iPad Mail", &k_apple},
});

bool names(std::string_view mailer, std::string_view word) noexcept {
  return find_ignoring_case(mailer, word) != std::string_view::npos;
}

// "Mozilla/5.0 (X11; rv:1.1) Gecko/20020826", with the program's name behind it or without. Web
// mail may hand on what the browser calls itself, and every browser begins so.
bool is_mozilla_mail(std::string_view mailer) noexcept {
  if (!starts_with_ignoring_case(mailer, "Mozilla/5") || !names(mailer, "Gecko/")) return false;
  for (const std::string_view browser : {"like Gecko", "Firefox", "Chrome", "Safari"}) {
    if (names(mailer, browser)) return false;
  }
  return true;
}

}  // namespace

const OwnIdForm* own_id_form(std::string_view mailer) noexcept {
  for (const Row& row : k_rows) {
    if (!starts_with_ignoring_case(mailer, row.program)) continue;
    const bool is_another = row.form == &k_outlook && names(mailer, "Macintosh");
    return is_another ? nullptr : row.form;
  }
  return is_mozilla_mail(mailer) ? &k_mozilla : nullptr;
}

}  // namespace forensics
