<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Lamina</name>
    <message>
        <source>is no longer where it was, in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not there: no such file in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> It opens {0}.</source>
        <extracomment>{0}: _listed(kinds)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lamina does not know files like “{0}”.{1}</source>
        <extracomment>{0}: file.name; {1}: what</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All that Lamina opens ({0})</source>
        <extracomment>{0}: every</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} and {1}</source>
        <extracomment>{0}: &apos;, &apos;.join(names[:-1]); {1}: names[-1]</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some offers of the welcome page are missing: {0}</source>
        <extracomment>{0}: problem</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lamina {0}</source>
        <extracomment>{0}: version()</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}[*] – Lamina</source>
        <extracomment>{0}: title</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lamina[*]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no example “{0}”; File → Examples… shows those there are.</source>
        <extracomment>{0}: key</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open {0}{1}</source>
        <extracomment>{0}: first.title[:1].lower(); {1}: first.title[1:]</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Views of the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The part of the page before, or the last page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next part of the page, or the next page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Projector view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Large text, lines and points; arrow keys turn the pages, Space reads on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The course beside the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Course list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the list of lessons and exercise sets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open course folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a course of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lamina&apos;s own course</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to the course that comes with Lamina</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open exercise set…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a set of exercises that somebody shared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practise…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick exercise families and work through variants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make an exercise…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make an exercise, and variants of it, from the network on the canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export worksheet…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A worksheet to print, or for Moodle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>solving the exercises of the set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lesson {0} · Exercise {1}</source>
        <extracomment>{0}: lesson.number; {1}: number</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lesson {0} · Page {1} of {2}</source>
        <extracomment>{0}: lesson.number; {1}: reading.index(page) + 1; {2}: len(reading)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lesson {0}</source>
        <extracomment>{0}: lesson.number</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a course folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opening the course</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open an exercise set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} The course that was open stays open.</source>
        <extracomment>{0}: error</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} solved in a row</source>
        <extracomment>{0}: record.streak</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} exercises solved</source>
        <extracomment>{0}: solved; {1}: count</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no exercises here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>progress saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training labs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a tiny model, trained here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no training lab “{0}”; there are {1}.</source>
        <extracomment>{0}: wanted; {1}: &apos;, &apos;.join(known)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light, dark, or as the operating system has it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of all texts and numbers. A change takes effect when Lamina starts the next time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scales all text, from 80 % to 200 %. Ctrl + and Ctrl − do the same, Ctrl 0 resets it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows results at once instead of moving there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lamina opens with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first start always opens the welcome page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where I left off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The welcome page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the model on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where ONNX Runtime computes. What is not available here falls back to the processor, and the status bar says so. CUDA and DirectML need another build of ONNX Runtime than the installers carry: the README tells how to start Lamina with one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processor threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many threads the model may use; 0 lets Lamina choose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a number</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
