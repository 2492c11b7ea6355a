#!/usr/bin/perl
# Asks Mail::DMARC (Debian: libmail-dmarc-perl). A question a line:
#   {"zone": {name: {TYPE: [..]}}, "dmarc": {from, spf: [result, domain], dkim: [[result, domain], ..]}}
# and the answer {"result": .., "policy": ..} on a line.
use strict;
use warnings;
use FindBin;
use lib $FindBin::Bin;
use JSON::PP;
use Mail::DMARC::PurePerl;
use ZoneResolver;

$| = 1;
while ( my $line = <STDIN> ) {
    my $question = decode_json($line);
    if ( $question->{version} ) {
        print encode_json( { version => $Mail::DMARC::PurePerl::VERSION } ), "\n";
        next;
    }
    my ( $facts, $resolver ) = ( $question->{dmarc}, ZoneResolver->new );
    $resolver->{zone} = $question->{zone};
    my $dmarc = Mail::DMARC::PurePerl->new;
    $dmarc->set_resolver($resolver);
    my $answer = eval {
        local $SIG{__WARN__} = sub { };
        $dmarc->header_from( $facts->{from} );
        $dmarc->dkim( [ map { { domain => $_->[1], selector => 's', result => $_->[0] } } @{ $facts->{dkim} } ] );
        $dmarc->spf( [ { domain => $facts->{spf}[1], scope => 'mfrom', result => $facts->{spf}[0] } ] );
        my $result = $dmarc->validate;
        my @reasons = map { $_->{comment} || $_->{type} } @{ $result->reason || [] };
        { result => $result->result, policy => $result->disposition, detail => "@reasons" };
    } || { result => "died: $@" };
    print encode_json($answer), "\n";
}
