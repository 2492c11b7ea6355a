// The whole messages of samples/messages that show one case each.
#pragma once

#include <algorithm>
#include <fstream>
#include <set>
#include <sstream>
#include <string>

#include <gtest/gtest.h>

#include "libforensics/checks/check.h"
#include "libforensics/forensics.h"

namespace forensics {

inline std::string case_message(const std::string& name) {
  std::ifstream in(std::string(FORENSICS_SOURCE_DIR) + "/samples/messages/" + name,
                   std::ios::binary);
  EXPECT_TRUE(in) << name << " is missing";
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

// "google_hop_not_pacific at 4", or the id alone for findings about the whole message.
inline std::set<std::string> findings_of(const Report& report) {
  std::set<std::string> out;
  for (const Finding& finding : report.checks.findings) {
    const CheckRow& row = check_rows()[finding.row];
    std::string text(row.id);
    if (row.check->scope != Scope::message) text += " at " + std::to_string(finding.at);
    out.insert(std::move(text));
  }
  return out;
}

}  // namespace forensics
