<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>MLClient</name>
    <message numerus="yes">
        <source>The queue is full; %n event(s) were refused.</source>
        <translation>
            <numerusform>The queue is full; %n event was refused.</numerusform>
            <numerusform>The queue is full; %n events were refused.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) could not be read from the damaged outbox.</source>
        <translation>
            <numerusform>%n event could not be read from the damaged outbox.</numerusform>
            <numerusform>%n events could not be read from the damaged outbox.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) were dropped before they were delivered.</source>
        <translation>
            <numerusform>%n event was dropped before it was delivered.</numerusform>
            <numerusform>%n events were dropped before they were delivered.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rejected event(s) were dropped: only the last %1 are kept.</source>
        <translation>
            <numerusform>%n rejected event was dropped: only the last %1 are kept.</numerusform>
            <numerusform>%n rejected events were dropped: only the last %1 are kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The event filter failed on %n more event(s); they were dropped.</source>
        <translation>
            <numerusform>The event filter failed on %n more event; it was dropped.</numerusform>
            <numerusform>The event filter failed on %n more events; they were dropped.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MLConnectionBadge</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <comment>events</comment>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Message</name>
    <message numerus="yes">
        <source>%Ln character(s); only the beginning is shown.</source>
        <translation>
            <numerusform>%Ln character; only the beginning is shown.</numerusform>
            <numerusform>%Ln characters; only the beginning is shown.</numerusform>
        </translation>
    </message>
</context>
</TS>
