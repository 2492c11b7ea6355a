// What can be odd about the list of hops.
#pragma once

#include <array>

#include "libforensics/base/anomaly.h"

namespace forensics::anomalies {

inline constexpr AnomalyKind no_received{
    "no_received", Severity::note,
    "The message has no Received field: it was never relayed, or its trace was removed"};
inline constexpr AnomalyKind too_many_hops{
    "too_many_hops", Severity::critical,
    "The hop limit was reached; older Received fields were not read", /*incomplete=*/true};
inline constexpr AnomalyKind negative_delay{"negative_delay", Severity::note,
                                            "A hop is stamped more than a minute earlier than the "
                                            "hop below it; skewed clocks are the usual "
                                            "reason (4 % of genuine list mail)"};
inline constexpr AnomalyKind broken_link{
    "broken_link", Severity::note,
    "A hop names another host than the one that the hop below it says it handed the message to "
    "(1.2 % of genuine links)"};
inline constexpr AnomalyKind bad_synthetic_address{
    "bad_synthetic_address", Severity::note,
    "A field that should hold a client address holds none"};

inline constexpr std::array k_chain_kinds = {
    &no_received, &too_many_hops, &negative_delay, &broken_link, &bad_synthetic_address,
};

}  // namespace forensics::anomalies
