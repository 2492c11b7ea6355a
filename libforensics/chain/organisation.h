// Whether two host names belong to one operator, as far as names alone can tell.
#pragma once

#include <string_view>

#include "libforensics/base/lifetime.h"

namespace forensics {

// The part of a host name that its owner registered: "mail.example.co.uk" gives "example.co.uk".
// A small table of two-label public suffixes stands in for the Public Suffix List, which auth/
// holds, a layer above; an address literal or a single label gives an empty view.
[[nodiscard]] std::string_view organisational_domain(
    std::string_view host FORENSICS_LIFETIME) noexcept;

// Same host name, case and trailing dots aside. False when either is empty.
[[nodiscard]] bool same_host(std::string_view a, std::string_view b) noexcept;

// "localhost", "localhost.localdomain": what every machine is to itself, so it tells none apart.
[[nodiscard]] bool is_localhost(std::string_view host) noexcept;

// Both have the same, non-empty organisational domain.
[[nodiscard]] bool same_organisation(std::string_view a, std::string_view b) noexcept;

// Whether a word that no other operator would use stands in both names: a label of five letters or
// more, hyphens and closing digits aside ("mirage.example.org" and "mirage.example.net"), or the
// registered label of one inside that of the other ("icomcast.net", "comcast.net"). Words of the
// trade ("gateway", "smtpout") do not count, nor "example", whose domains are everybody's.
[[nodiscard]] bool share_a_word(std::string_view a, std::string_view b) noexcept;

// The operator that runs a host's domain ("microsoft" for outlook.com and office365.us), by
// data/provider_groups.csv; null when the table does not know it. Static lifetime.
[[nodiscard]] std::string_view provider_group(std::string_view host) noexcept;

}  // namespace forensics
