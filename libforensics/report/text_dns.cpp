#include "libforensics/report/internal/text_dns.h"

#include <cstdlib>

#include "libforensics/base/counted.h"
#include "libforensics/time/checks.h"

namespace forensics {
namespace {

void add_word(std::string& line, const std::string& word) {
  if (word.empty()) return;
  if (!line.empty()) line += "; ";
  line += word;
}

// "not asked", "SERVFAIL"; "" when the world answered.
std::string gap(const DnsFact& fact) {
  if (fact.is_known()) return {};
  return fact.status == DnsStatus::not_asked ? "not asked"
                                             : std::string(dns_status_name(fact.status));
}

std::string reverse_words(const HopDns& dns) {
  if (!dns.reverse) return {};
  if (const std::string why = gap(*dns.reverse); !why.empty()) return "reverse name " + why;
  if (dns.reverse_names.empty()) return "no reverse name";
  for (const ReverseName& name : dns.reverse_names) {
    if (name.confirmed) return "reverse name " + name.name + ", which leads back";
  }
  return "reverse name " + dns.reverse_names.front().name +
         (dns.reverse_is_confirmed().has_value() ? ", which does not lead back"
                                                 : ", way back unknown");
}

std::string space_words(const std::optional<DnsSpace>& space) {
  if (!space) return {};
  switch (space->within()) {
    case Within::yes: return ", but the space of " + space->domain + " has";
    case Within::no: return ", nor has the space of " + space->domain;
    case Within::nothing: return "; " + space->domain + " publishes no servers";
    case Within::unknown: return "; the space of " + space->domain + " is not known";
  }
  return {};
}

std::string host_words(std::string_view what, const std::optional<DnsHost>& host,
                       const std::optional<DnsSpace>& space) {
  if (!host) return {};
  std::string out(what);
  if (host->resolves() == false) return out + " " + host->name + " has no address";
  if (!host->seen) return {};
  const std::string why = gap(host->of_seen());
  if (!host->has_seen) return out + " " + host->name + (why.empty() ? " unknown" : " " + why);
  out += " " + host->name + (*host->has_seen ? " has " : " has not ") + host->seen->to_string();
  return out + space_words(space);
}

// As of when, and how far from the message when it is far.
std::string time_words(const DnsFact& fact) {
  if (!fact.time) return {};
  std::string out = to_rfc3339(*fact.time).substr(0, 10);
  if (!fact.is_timely())
    out += " (" + format_duration(std::abs(*fact.after_s)) +
           (*fact.after_s < 0 ? " before" : " after") + " the message)";
  return " " + out;
}

std::string author_words(const DomainMail& author) {
  switch (author.service) {
    case MailService::exchanges: return author.domain + " has mail servers";
    case MailService::host: return author.domain + " takes mail at its own address";
    case MailService::refused: return author.domain + " says that it takes no mail";
    case MailService::none: return author.domain + " has no server that takes mail";
    case MailService::unknown: break;
  }
  return author.domain + ": mail servers not known";
}

std::string listing_words(const DnsListing& listing) {
  std::string out = listing.subject + " in " + std::string(listing.list->zone) + ": ";
  if (listing.codes.empty()) {
    const std::string why = gap(listing.fact);
    return out + (why.empty() ? "not listed" : why);
  }
  for (std::size_t i = 0; i < listing.codes.size(); ++i) {
    const DnsListCode& code = listing.codes[i];
    if (i > 0) out += ", ";
    out += code.is_error ? "no answer, " : "listed, ";
    out += code.meaning.empty() ? code.code.to_string() : std::string(code.meaning);
  }
  return out + time_words(listing.fact);
}

}  // namespace

std::string dns_words(const Report& report, std::size_t hop) {
  if (!report.dns) return {};
  const HopDns& dns = report.dns->hops[hop];
  std::string line;
  add_word(line, reverse_words(dns));
  add_word(line, host_words("HELO", dns.helo, dns.helo_space));
  add_word(line, host_words("server", dns.by, dns.by_space));
  if (line.empty()) return {};
  const DnsFact& first = dns.reverse ? *dns.reverse : dns.by->a;
  return "DNS" + time_words(first) + ": " + line;
}

void write_dns(Page& page, const Report& report) {
  if (!report.dns) return;
  const MessageDns& dns = *report.dns;
  if (!dns.author && !dns.message_id && dns.listings.empty() && dns.missing.empty()) return;
  page.heading("Names in DNS");
  if (dns.author) page.field("Author", author_words(*dns.author) + time_words(dns.author->mx));
  if (dns.message_id && dns.message_id->status == DnsStatus::nx_domain)
    page.field("Id",
               dns.message_id->question.name + " does not exist" + time_words(*dns.message_id));
  for (const DnsListing& listing : dns.listings) page.field("List", listing_words(listing));
  if (!dns.missing.empty())
    page.field("Missing",
               counted(dns.missing.size(), "DNS answer") + "; --format json lists the questions");
}

}  // namespace forensics
