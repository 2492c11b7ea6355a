#include "libforensics/evidence/id_maker.h"

#include <array>

#include "libforensics/base/ascii.h"
#include "libforensics/clocks/id_scanner.h"

namespace forensics {
namespace {

using Programs = std::span<const std::string_view>;

constexpr std::string_view k_outlook[] = {
    "Microsoft Outlook",      "Microsoft Office Outlook",    "Outlook Express",
    "Microsoft Windows Mail", "Microsoft Windows Live Mail", "Windows Live Mail"};
constexpr std::string_view k_mozilla[] = {"Mozilla", "Thunderbird", "Netscape",  "SeaMonkey",
                                          "Postbox", "Icedove",     "Betterbird"};
constexpr std::string_view k_mutt[] = {"Mutt", "NeoMutt"};
constexpr std::string_view k_pine[] = {"Pine", "Alpine"};
constexpr std::string_view k_kmail[] = {"KMail", "Kontact"};
constexpr std::string_view k_bat[] = {"The Bat!"};
constexpr std::string_view k_sylpheed[] = {"Sylpheed", "Claws Mail"};
constexpr std::string_view k_evolution[] = {"Evolution", "Ximian Evolution"};
constexpr std::string_view k_squirrel[] = {"SquirrelMail"};
constexpr std::string_view k_git[] = {"git-send-email"};
constexpr std::string_view k_gnus[] = {"Gnus", "T-gnus", "Oort Gnus", "Wanderlust", "SEMI", "mu4e"};
constexpr std::string_view k_eudora[] = {"QUALCOMM Windows Eudora", "Eudora", "Qualcomm Eudora"};
constexpr std::string_view k_notes[] = {"Lotus Notes", "IBM Notes", "HCL Notes"};
constexpr std::string_view k_apple[] = {
    "Apple Mail",    "iPhone Mail",          "iPad Mail",
    "Apple Message", "Microsoft-MacOutlook", "Microsoft-Entourage"};

// "000b01d9c553$a3e4b7f0$ebae27d0$"
bool is_outlook(std::string_view left) noexcept {
  IdScanner id(left);
  id.lower_hex(8, 12);
  id.skip("$");
  id.lower_hex(8);
  id.skip("$");
  id.lower_hex(8);
  return id.ok() && (id.rest().empty() || id.rest().front() == '$');
}

// "3D53F778.3020102"
bool is_mozilla(std::string_view left) noexcept {
  IdScanner id(left);
  id.upper_hex(8);
  id.skip(".");
  id.upper_hex(5, 8);
  return id.done();
}

// "20210226190551.GA14700", Mutt 1.2 "20020822120341.A14839"
bool is_mutt(std::string_view left) noexcept {
  IdScanner id(left);
  id.digits(14);
  id.skip(".");
  id.upper(1, 2);
  id.digits(1, 7);  // a process id; more is a queue id, of Postfix
  return id.done();
}

bool is_pine(std::string_view left) noexcept {
  return left.starts_with("Pine.") || left.starts_with("alpine.");
}

// "200208221203.41.anna"
bool is_kmail(std::string_view left) noexcept {
  IdScanner id(left);
  id.digits(12);
  id.skip(".");
  id.digits(2);
  id.skip(".");
  return id.ok() && !id.rest().empty();
}

// "19212345.20020822120341"
bool is_the_bat(std::string_view left) noexcept {
  IdScanner id(left);
  id.digits(4, 12);
  id.skip(".");
  id.digits(14);
  return id.done();
}

// "20020822120341.1c2d3e4f.anna"
bool is_sylpheed(std::string_view left) noexcept {
  IdScanner id(left);
  id.digits(14);
  id.skip(".");
  id.lower_hex(8);
  id.skip(".");
  return id.ok() && !id.rest().empty();
}

// "1030017821.14839.3.camel"
bool is_evolution(std::string_view left) noexcept {
  return left.ends_with(".camel");
}

// "3247.203.0.113.5.1030017821.squirrel"
bool is_squirrel(std::string_view left) noexcept {
  return left.ends_with(".squirrel");
}

// "20210226190551.14700-2-anna"
bool is_git(std::string_view left) noexcept {
  IdScanner id(left);
  id.digits(14);
  id.skip(".");
  id.digits(1, 10);
  id.skip("-");
  id.digits(1, 6);
  id.skip("-");
  return id.ok() && !id.rest().empty();
}

// "87k7x9q0zq.fsf", "m3ptwabc12.fsf_-_"
bool is_gnus(std::string_view left) noexcept {
  return left.ends_with(".fsf") || left.find(".fsf_-_") != std::string_view::npos;
}

// "5.1.0.14.2.20020822120341.00a1b2c0"
bool is_eudora(std::string_view left) noexcept {
  IdScanner id(left);
  std::size_t numbers = 0;
  while (numbers < 6 && id.ok() && id.rest().find('.') <= 2) {
    id.digits(1, 2);
    id.skip(".");
    ++numbers;
  }
  id.digits(14);
  id.skip(".");
  return id.ok() && numbers >= 3;
}

// "OF1A2B3C4D.5E6F7A8B-ON80257A12.00345678-80257A12.00345679"
bool is_notes(std::string_view left) noexcept {
  return left.starts_with("OF") && left.find("-ON") != std::string_view::npos;
}

// A UUID in capitals.
bool is_apple(std::string_view left) noexcept {
  IdScanner id(left);
  id.upper_hex(8);
  for (int group = 0; group < 3; ++group) {
    id.skip("-");
    id.upper_hex(4);
  }
  id.skip("-");
  id.upper_hex(12);
  return id.done();
}

constexpr auto k_makers = std::to_array<IdMaker>({
    {"Outlook", is_outlook, Programs(k_outlook)},
    {"Mozilla", is_mozilla, Programs(k_mozilla)},
    {"Mutt", is_mutt, Programs(k_mutt)},
    {"Pine", is_pine, Programs(k_pine)},
    {"KMail", is_kmail, Programs(k_kmail)},
    {"The Bat!", is_the_bat, Programs(k_bat)},
    {"Sylpheed", is_sylpheed, Programs(k_sylpheed)},
    {"Evolution", is_evolution, Programs(k_evolution)},
    {"SquirrelMail", is_squirrel, Programs(k_squirrel)},
    {"git", is_git, Programs(k_git)},
    {"Gnus", is_gnus, Programs(k_gnus)},
    {"Eudora", is_eudora, Programs(k_eudora)},
    {"Notes", is_notes, Programs(k_notes)},
    {"Apple Mail", is_apple, Programs(k_apple)},
});

}  // namespace

const IdMaker* id_maker_of(std::string_view message_id) noexcept {
  const std::string_view left = message_id.substr(0, message_id.rfind('@'));
  for (const IdMaker& maker : k_makers) {
    if (maker.makes(left)) return &maker;
  }
  return nullptr;
}

const IdMaker* id_maker_named(std::string_view mailer) noexcept {
  for (const IdMaker& maker : k_makers) {
    if (is_made_by(maker, mailer)) return &maker;
  }
  return nullptr;
}

bool is_made_by(const IdMaker& maker, std::string_view mailer) noexcept {
  for (const std::string_view program : maker.programs) {
    if (starts_with_ignoring_case(mailer, program)) return true;
  }
  return false;
}

}  // namespace forensics
