// Where the true part of the chain ends.
//
// Forging is a suffix property: whoever invents a hop controls every line below it. So there is one
// unknown, the cut: the newest forged hop. For each place it can have, the findings at and below it
// are weighed as forged and those above it as genuine. What stands below the cut was invented,
// copied from true mail or edited; each way has weights of its own and all are summed over, so that
// a flawless line is no alibi where the lines do not fit together. Nor are flawless lines below an
// edited one: as likely as not they were left as they were (docs/decisions/0016); nor the flawless
// parts of an edited line itself (0019).
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "libforensics/evidence/evidence.h"
#include "libforensics/score/sums.h"

namespace forensics {

struct CutPrior {
  double forged{0.05};      // that any hop is forged, before looking
  double whole_file{0.05};  // of these: that even the vouched hops are, because the file was edited
};

struct Cut {
  // posterior[k]: hop k is the newest forged one; the last entry: none is. Adds up to 1.
  std::vector<double> posterior;
  std::vector<double> forged_probability;  // one a hop: that it is forged
  double forged{0};                        // that any hop is
  double llr{0};        // log10 likelihood ratio of "some hop is forged" to "none is", calibrated
  double own_lines{0};  // that one of the reader's own side is: vouched or the edge. Whoever did
                        // that changed a message which had arrived, so it bears on `edited` too
  std::optional<std::uint32_t> first_forged;  // the likeliest, when forged > 0.5
};

// `sums` has one entry a hop.
[[nodiscard]] Cut infer_cut(const Evidence& evidence, const WeightSums& sums,
                            const CutPrior& prior = {});

}  // namespace forensics
