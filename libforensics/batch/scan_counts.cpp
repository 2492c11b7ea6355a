#include "libforensics/batch/scan_counts.h"

namespace forensics {

std::span<const ScanCountRow> scan_count_rows() noexcept {
  static constexpr ScanCountRow k_rows[] = {
      {"files", "met in the file system, standard input included", &ScanCounts::files},
      {"members", "of archives", &ScanCounts::members},
      {"bytes", "read from files, as they are stored", &ScanCounts::bytes},
      {"records", "written: messages + errors", &ScanCounts::records},
      {"messages", "with bytes to analyse: analysed + partial", &ScanCounts::messages},
      {"analysed", "whole messages", &ScanCounts::analysed},
      {"partial", "messages of which not all could be read, or of which a limit left a part out",
       &ScanCounts::partial},
      {"errors", "records that say why there is no message", &ScanCounts::errors},
      {"known", "beside the records: messages that the case has from an earlier scan",
       &ScanCounts::known},
      {"nested", "of the messages: found inside other messages", &ScanCounts::nested},
      {"duplicates", "of the messages: of the SHA-256 of one before", &ScanCounts::duplicates},
      {"message_bytes", "of all messages, unpacked", &ScanCounts::message_bytes},
  };
  return k_rows;
}

}  // namespace forensics
