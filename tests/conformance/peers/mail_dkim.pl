#!/usr/bin/perl
# Asks Mail::DKIM (Debian: libmail-dkim-perl). A question a line:
#   {"dns": {name: [text, ..]}, "dkim": Base 64 of a message} or {.., "arc": ..}
# and the answer {"result": ..} on a line; for DKIM the results of all signatures, top first.
use strict;
use warnings;
use JSON::PP;
use MIME::Base64;
use Net::DNS;
use Mail::DKIM;
use Mail::DKIM::Verifier;
use Mail::DKIM::ARC::Verifier;

package Answers;

sub new { return bless {}, shift }
sub errorstring { return 'SERVFAIL' }

sub send {
    my ( $self, $name, $type ) = @_;
    my $packet = Net::DNS::Packet->new( $name, $type );
    $name =~ s{\.$}{};
    my $texts = $self->{dns}{ lc $name };
    my $failed = defined $texts && !ref $texts;
    $packet->header->rcode( $failed ? 'SERVFAIL' : defined $texts ? 'NOERROR' : 'NXDOMAIN' );
    foreach my $text ( ref $texts ? @$texts : () ) {
        my @strings = $text =~ m{.{1,255}}gs;
        $packet->push( answer => Net::DNS::RR->new( name => $name, type => 'TXT', txtdata => \@strings ) );
    }
    return $packet;
}
sub bgsend { my $self = shift; return $self->send(@_) }
sub bgread { return $_[1] }
sub bgbusy { return 0 }

package main;

$| = 1;
my $resolver = Answers->new;
Mail::DKIM::DNS::resolver($resolver);

sub verify {
    my ( $verifier, $message ) = @_;
    $verifier->PRINT( decode_base64($message) );
    $verifier->CLOSE;
    return $verifier;
}

while ( my $line = <STDIN> ) {
    my $question = decode_json($line);
    $resolver->{dns} = $question->{dns};
    my $answer = {};
    if ( $question->{version} ) {
        $answer->{version} = $Mail::DKIM::VERSION;
    }
    elsif ( defined $question->{dkim} ) {
        my $verifier = eval { verify( Mail::DKIM::Verifier->new, $question->{dkim} ) };
        $answer->{result} = $verifier ? $verifier->result : "died: $@";
        $answer->{all} = [ map { $_->result } $verifier ? $verifier->signatures : () ];
        $answer->{detail} = $verifier->result_detail if $verifier;
    }
    else {
        my $verifier =
          eval { verify( Mail::DKIM::ARC::Verifier->new( Strict => 1 ), $question->{arc} ) };
        $answer->{result} = $verifier ? $verifier->result : "died: $@";
        $answer->{detail} = $verifier->{details} if $verifier;
    }
    print encode_json($answer), "\n";
}
