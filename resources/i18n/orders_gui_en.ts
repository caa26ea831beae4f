<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>Plurals</name>
    <message numerus="yes">
        <source>%n active orders</source>
        <translation>
            <numerusform>%n active order</numerusform>
            <numerusform>%n active orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bank days</source>
        <translation>
            <numerusform>%n bank day</numerusform>
            <numerusform>%n bank days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n business days</source>
        <translation>
            <numerusform>%n business day</numerusform>
            <numerusform>%n business days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot be read</source>
        <translation>
            <numerusform>%n cannot be read</numerusform>
            <numerusform>%n cannot be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n characters</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n characters are not plain English</source>
        <translation>
            <numerusform>%n character is not plain English</numerusform>
            <numerusform>%n characters are not plain English</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dates need attention</source>
        <translation>
            <numerusform>%n date needs attention</numerusform>
            <numerusform>%n dates need attention</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dates saved</source>
        <translation>
            <numerusform>%n date saved</numerusform>
            <numerusform>%n dates saved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days before</source>
        <translation>
            <numerusform>%n day before</numerusform>
            <numerusform>%n days before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days in transit</source>
        <translation>
            <numerusform>%n day in transit</numerusform>
            <numerusform>%n days in transit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days or more</source>
        <translation>
            <numerusform>%n day or more</numerusform>
            <numerusform>%n days or more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n disputes</source>
        <translation>
            <numerusform>%n dispute</numerusform>
            <numerusform>%n disputes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries read</source>
        <translation>
            <numerusform>%n entry read</numerusform>
            <numerusform>%n entries read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exhibits</source>
        <translation>
            <numerusform>%n exhibit</numerusform>
            <numerusform>%n exhibits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fields filled in</source>
        <translation>
            <numerusform>%n field filled in</numerusform>
            <numerusform>%n fields filled in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fields to look at</source>
        <translation>
            <numerusform>%n field to look at</numerusform>
            <numerusform>%n fields to look at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files added</source>
        <translation>
            <numerusform>%n file added</numerusform>
            <numerusform>%n files added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files are not in the backup</source>
        <translation>
            <numerusform>%n file is not in the backup</numerusform>
            <numerusform>%n files are not in the backup</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files are unchanged since their import</source>
        <translation>
            <numerusform>%n file is unchanged since its import</numerusform>
            <numerusform>%n files are unchanged since their import</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files moved to the bin</source>
        <translation>
            <numerusform>%n file moved to the bin</numerusform>
            <numerusform>%n files moved to the bin</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files were not added</source>
        <translation>
            <numerusform>%n file was not added</numerusform>
            <numerusform>%n files were not added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n formats</source>
        <translation>
            <numerusform>%n format</numerusform>
            <numerusform>%n formats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n have no order number</source>
        <translation>
            <numerusform>%n has no order number</numerusform>
            <numerusform>%n have no order number</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n items</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more files were not read.</source>
        <translation>
            <numerusform>%n more file was not read.</numerusform>
            <numerusform>%n more files were not read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more reasons</source>
        <translation>
            <numerusform>%n more reason</numerusform>
            <numerusform>%n more reasons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new orders</source>
        <translation>
            <numerusform>%n new order</numerusform>
            <numerusform>%n new orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders</source>
        <translation>
            <numerusform>%n order</numerusform>
            <numerusform>%n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders in this text</source>
        <translation>
            <numerusform>%n order in this text</numerusform>
            <numerusform>%n orders in this text</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parcels</source>
        <translation>
            <numerusform>%n parcel</numerusform>
            <numerusform>%n parcels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parcels belong to no order that is known.</source>
        <translation>
            <numerusform>%n parcel belongs to no order that is known.</numerusform>
            <numerusform>%n parcels belong to no order that is known.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos added</source>
        <translation>
            <numerusform>%n photo added</numerusform>
            <numerusform>%n photos added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures</source>
        <translation>
            <numerusform>%n picture</numerusform>
            <numerusform>%n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures, claim text</source>
        <translation>
            <numerusform>%n picture, claim text</numerusform>
            <numerusform>%n pictures, claim text</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n questions answered</source>
        <translation>
            <numerusform>%n question answered</numerusform>
            <numerusform>%n questions answered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refunds</source>
        <translation>
            <numerusform>%n refund</numerusform>
            <numerusform>%n refunds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows can be read</source>
        <translation>
            <numerusform>%n row can be read</numerusform>
            <numerusform>%n rows can be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rulebook files cannot be used</source>
        <translation>
            <numerusform>%n rulebook file cannot be used</numerusform>
            <numerusform>%n rulebook files cannot be used</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rules</source>
        <translation>
            <numerusform>%n rule</numerusform>
            <numerusform>%n rules</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scans</source>
        <translation>
            <numerusform>%n scan</numerusform>
            <numerusform>%n scans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <translation>
            <numerusform>%n skipped</numerusform>
            <numerusform>%n skipped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tracking numbers</source>
        <translation>
            <numerusform>%n tracking number</numerusform>
            <numerusform>%n tracking numbers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tracking numbers in this text</source>
        <translation>
            <numerusform>%n tracking number in this text</numerusform>
            <numerusform>%n tracking numbers in this text</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n videos</source>
        <translation>
            <numerusform>%n video</numerusform>
            <numerusform>%n videos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a price</source>
        <translation>
            <numerusform>%n without a price</numerusform>
            <numerusform>%n without a price</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A file with %n dates and alarms.</source>
        <translation>
            <numerusform>A file with %n date and alarm.</numerusform>
            <numerusform>A file with %n dates and alarms.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n numbers</source>
        <translation>
            <numerusform>Add %n number</numerusform>
            <numerusform>Add %n numbers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Archive %n orders</source>
        <translation>
            <numerusform>Archive %n order</numerusform>
            <numerusform>Archive %n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n orders</source>
        <translation>
            <numerusform>Change %n order</numerusform>
            <numerusform>Change %n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Check %n orders</source>
        <translation>
            <numerusform>Check %n order</numerusform>
            <numerusform>Check %n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n orders</source>
        <translation>
            <numerusform>Delete %n order</numerusform>
            <numerusform>Delete %n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n orders</source>
        <translation>
            <numerusform>Import %n order</numerusform>
            <numerusform>Import %n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No movement for %n days</source>
        <translation>
            <numerusform>No movement for %n day</numerusform>
            <numerusform>No movement for %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Photo with %n marks</source>
        <translation>
            <numerusform>Photo with %n mark</numerusform>
            <numerusform>Photo with %n marks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Release to add %n files</source>
        <translation>
            <numerusform>Release to add %n file</numerusform>
            <numerusform>Release to add %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Release to add %n photos</source>
        <translation>
            <numerusform>Release to add %n photo</numerusform>
            <numerusform>Release to add %n photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n orders</source>
        <translation>
            <numerusform>Show %n order</numerusform>
            <numerusform>Show %n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tags of %n orders</source>
        <translation>
            <numerusform>Tags of %n order</numerusform>
            <numerusform>Tags of %n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Verify all %n files</source>
        <translation>
            <numerusform>Verify %n file</numerusform>
            <numerusform>Verify all %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more sellers</source>
        <translation>
            <numerusform>and %n more seller</numerusform>
            <numerusform>and %n more sellers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>due in %n days or later</source>
        <translation>
            <numerusform>due in %n day or later</numerusform>
            <numerusform>due in %n days or later</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>due within %n days</source>
        <translation>
            <numerusform>due within %n day</numerusform>
            <numerusform>due within %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in transit for %n days or more</source>
        <translation>
            <numerusform>in transit for %n day or more</numerusform>
            <numerusform>in transit for %n days or more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>last scan %n days ago</source>
        <translation>
            <numerusform>last scan %n day ago</numerusform>
            <numerusform>last scan %n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>no scan for %n days or more</source>
        <translation>
            <numerusform>no scan for %n day or more</numerusform>
            <numerusform>no scan for %n days or more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{done} of %n files</source>
        <translation>
            <numerusform>{done} of %n file</numerusform>
            <numerusform>{done} of %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{done} of %n orders</source>
        <translation>
            <numerusform>{done} of %n order</numerusform>
            <numerusform>{done} of %n orders</numerusform>
        </translation>
    </message>
</context>
</TS>
