<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Lamina</name>
    <message>
        <source>About Lamina</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lamina {0}</source>
        <extracomment>{0}: version()</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take neural networks and language models apart, number by number. Lamina runs on this computer alone: it opens no connection to any network of its own accord, and never looks for updates. A new version is installed over this one; settings stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language model runs on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no model is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it contains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Typefaces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence: {0}</source>
        <extracomment>{0}: title</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Libraries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which library&apos;s licence is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library&apos;s licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions of this workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close Lamina</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find an action…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search everything Lamina can do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make all text larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make all text smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text at 100 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the whole screen, or go back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Examples and recent files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of Lamina and all it contains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What Lamina noted, for a report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions of Lamina and its parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget these files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortcuts by menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> or </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is logged in this run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept in {0}</source>
        <extracomment>{0}: path</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The end of the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong inside Lamina.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your work is still open and you can go on. If it happens again, please send this report to the people who maintain Lamina.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} could not be opened.</source>
        <extracomment>{0}: title</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other workspaces are not affected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make {0} once more</source>
        <extracomment>{0}: title</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the report on the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>could not be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not available</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lamina {0}
{1}

{2}</source>
        <extracomment>{0}: version(); {1}: made_of; {2}: trace</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss this notice</source>
        <translation type="unfinished"></translation>
    </message>
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
        <source>“{0}” is an address in the network, and Lamina opens files of this computer alone: save it to a folder, then open it from there.</source>
        <extracomment>{0}: short(path)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” holds a character that no file name has.</source>
        <extracomment>{0}: short(_printable(path))</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is a folder: open a file in it.</source>
        <extracomment>{0}: name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is a device or a pipe, no file that could be opened.</source>
        <extracomment>{0}: name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} and {1}</source>
        <extracomment>{0}: &apos;, &apos;.join(names[:-1]); {1}: names[-1]</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find an action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a part of an action&apos;s name; Enter runs it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No action of that name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workspaces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this window (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy {0}</source>
        <extracomment>{0}: what</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the {0} on the clipboard</source>
        <extracomment>{0}: what</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lamina stopped unexpectedly last time. Help → Show the log tells where.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop {0}</source>
        <extracomment>{0}: job.name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopping: {0}</source>
        <extracomment>{0}: job.name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} · {1} left</source>
        <extracomment>{0}: job.name; {1}: _duration(spent * (1.0 - fraction) / fraction)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} min</source>
        <extracomment>{0}: round(seconds / 60)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a network apart, number by number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A network of two neurons and a real language model are the same thing: simple functions, stacked. Open one and look inside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some offers of the welcome page are missing: {0}</source>
        <extracomment>{0}: problem</extracomment>
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
        <source>One file is opened at a time: {0} was, the others were not.</source>
        <extracomment>{0}: name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} → {1}: {2}, in place of {3}</source>
        <extracomment>{0}: source.label; {1}: target.label; {2}: space; {3}: old</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resize a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gives {0}</source>
        <extracomment>{0}: badge</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… {0} more</source>
        <extracomment>{0}: len(lines) - _MOST_ROWS + 1</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>who looks at whom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} heads</source>
        <extracomment>{0}: count; {1}: len(self._shares)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} layer</source>
        <extracomment>{0}: len(layers)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} layers</source>
        <extracomment>{0}: len(layers)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minimap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole network; click or drag to go there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of the note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter keeps the note, Shift+Enter begins a line; formulas stand in $…$</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A note; formulas between $ signs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A group that you kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text and formulas on the canvas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom to 100 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit the network into the window (F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom {0} per cent</source>
        <extracomment>{0}: round(zoom * 100)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FORMULA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the formula (click, or Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Formula: {0}</source>
        <extracomment>{0}: &apos;; &apos;.join((plain for _, plain in lines))</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Build a network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag a layer from the left, double-click here, or press Space and type its name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing fits here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No layer is called “{0}”</source>
        <extracomment>{0}: text</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output of {0}: {1}</source>
        <extracomment>{0}: name; {1}: space_text(view.network.evaluation.shape(id))</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input of {0}</source>
        <extracomment>{0}: name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input {0} of {1}</source>
        <extracomment>{0}: port; {1}: name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1} from {2}</source>
        <extracomment>{0}: what; {1}: space; {2}: source</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: nothing is connected yet</source>
        <extracomment>{0}: what</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the canvas is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go out to {0}</source>
        <extracomment>{0}: name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab walks the layers in data order, Enter edits, Space adds a layer. The tab Layers below holds the same as a table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add {0}</source>
        <extracomment>{0}: registry()[type].title</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert {0}</source>
        <extracomment>{0}: registry()[type].title</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete {0} layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete wire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete {0} wires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete {0} notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename {0}</source>
        <extracomment>{0}: node.label</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change {0} to {1}</source>
        <extracomment>{0}: node.label; {1}: registry()[type].title</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group as {0}</source>
        <extracomment>{0}: after.graph.node(id).label</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ungroup {0}</source>
        <extracomment>{0}: self.graph.node(id).label</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move wire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set {0}[{1}] of {2}</source>
        <extracomment>{0}: weight; {1}: where; {2}: node.label</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the map of {0}</source>
        <extracomment>{0}: node.label</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set {0} of {1}</source>
        <extracomment>{0}: name; {1}: node.label</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw new weights for {0}</source>
        <extracomment>{0}: node.label</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move {0} layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move {0} notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tidy layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetching {0}</source>
        <extracomment>{0}: name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fetching {0}</source>
        <extracomment>{0}: name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory to open this group.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The group could not be fetched ({0}); try to open it again.</source>
        <extracomment>{0}: error</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} is now {2}</source>
        <extracomment>{0}: name; {1}: node.label; {2}: shape_text(array.shape)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the numbers it had are kept and the new ones drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the rest is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, and {0} more</source>
        <extracomment>{0}: len(told) - 1</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is no longer among the kept groups.</source>
        <extracomment>{0}: path.stem</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is too large for a group of the palette.</source>
        <extracomment>{0}: path.stem</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} holds no single group: open it as a network instead.</source>
        <extracomment>{0}: path.name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A group called “{0}” is kept already: choose another.</source>
        <extracomment>{0}: path.stem</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The group cannot be kept: {0}.</source>
        <extracomment>{0}: reason</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A kept group needs a name of letters or digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” cannot be removed: {1}.</source>
        <extracomment>{0}: path.stem; {1}: reason</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory to evaluate this layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is given numbers that are not finite.</source>
        <extracomment>{0}: label</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number that is not defined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number too large to hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller weights or inputs would mend it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it another value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} gives {1}. {2}</source>
        <extracomment>{0}: label; {1}: what; {2}: mend</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This network is too large to be forked here: what-if is for networks up to 400 layers and {0:,} parameters.</source>
        <extracomment>{0}: MOST_CELLS</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradients are shown for up to {0:,} parameters.</source>
        <extracomment>{0}: _MOST_GRADIENTS</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What feeds this layer is not complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An input has nothing before it: the way back ends here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing that the loss is measured on depends on this layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Networks up to {0:,} parameters are told backwards here.</source>
        <extracomment>{0}: _MOST_BACKWARD_CELLS</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A group is many layers in one: open it to see each at work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A wire needs a layer at both ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot feed itself: choose another layer.</source>
        <extracomment>{0}: source.label</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} takes no input: it is where numbers enter the network.</source>
        <extracomment>{0}: target.label</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has no input called {1}.</source>
        <extracomment>{0}: target.label; {1}: edge.port</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} already depends on {1}, so this wire would close a circle: draw it the other way round.</source>
        <extracomment>{0}: source.label; {1}: target.label</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} networks to open, as pictures.</source>
        <extracomment>{0}: len(examples())</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Build</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compose layers on a canvas and see every number on its way through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lamina networks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ONNX models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables to learn from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin an empty network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a network from a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save under another name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier versions…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stood in this file before it was saved over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recover unsaved work…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was not saved when Lamina ended badly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut the selected layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the selected layers as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste layers from the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Double the selected layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete what is selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select all layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select every layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the selected layer another name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a layer…	Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search for a layer and add it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the layers into columns and rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Align in a row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the selected layers level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Align in a column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the selected layers below each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write on the canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make one group of the selected layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ungroup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the selected group apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the group	Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the inside of the group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to what is around</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the group to the palette…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the group for other networks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole network in a corner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neuron maps on layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What each neuron gives over the plane of the inputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit the network	F</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the whole network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enlarge the canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shrink the canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the next problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a layer that has a problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make an exercise…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make an exercise, and variants of it, from this network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tabs below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the tabs below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Examples…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures of networks to begin with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open an example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to {0}</source>
        <extracomment>{0}: verb.lower()</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… {0:,} more …</source>
        <extracomment>{0}: left_out</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network as a picture, a page, a table or code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the canvas as a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Canvas as PNG…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture of the whole canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Canvas as SVG…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A drawing whose lines and letters stay sharp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Canvas as PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One page, as large as the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All values as CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What comes out of every layer, and every weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture of the canvas is on the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the canvas as {0}</source>
        <extracomment>{0}: kind.upper()</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be written: {1}.</source>
        <extracomment>{0}: path.name; {1}: reason</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved {0}.</source>
        <extracomment>{0}: path.name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit numbers and layers; Ctrl+Enter makes the network follow, Esc takes back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the whole text on the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the network in this form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the network follow the edited code (Ctrl+Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the code of the network as it is (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code of the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network has changed meanwhile: Take back shows it as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>writing the network down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved with {0} beside it.</source>
        <extracomment>{0}: names</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {0} is on the clipboard.</source>
        <extracomment>{0}: formats()[self.key].title</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no network yet: add layers, and their code appears here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the inside of the group (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the group apart (Ctrl+Shift+G)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save to palette…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clipboard holds no text to paste.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text in the clipboard is too long to be a network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clipboard holds no layers: {0}</source>
        <extracomment>{0}: error</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ungroup {0} groups</source>
        <extracomment>{0}: len(groups)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save to palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is in the palette, under Groups.</source>
        <extracomment>{0}: title</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename the kept group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renamed to “{0}”.</source>
        <extracomment>{0}: title</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from the palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove “{0}” from the palette? Networks that hold it keep it.</source>
        <extracomment>{0}: title</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is no longer in the palette.</source>
        <extracomment>{0}: title</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>evaluating the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lamina networks (*{0})</source>
        <extracomment>{0}: SUFFIX</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Networks (*{0} *.onnx);;{1};;ONNX models (*.onnx)</source>
        <extracomment>{0}: SUFFIX; {1}: _FILTER</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opening {0}</source>
        <extracomment>{0}: target.name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory to open this file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” has changes that are not saved. Save them first?</source>
        <extracomment>{0}: self._document.title</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace the file?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is already there. Replace it?</source>
        <extracomment>{0}: target.name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed by another program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” was changed by another program since it was opened here. Save over it? What stands there now is kept under File → Earlier versions.</source>
        <extracomment>{0}: target.name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} Your work is still open here.</source>
        <extracomment>{0}: error</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} leaves a size open, such as the length of a text. Here it is {1}.</source>
        <extracomment>{0}: path.name; {1}: _LENGTH</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter makes the network follow, Shift+Enter begins a new line, Esc takes back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a network, for instance:
(x + y − 1, x − y + 1)
relu(2u − v)
softmax([[1, 2], [3, 4]] x + (1, 1))
f_2(ReLU(f_1(x)))</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the formula is for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network’s formula: edit it, and the layers follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put behind a layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the network follow the formula (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the formula of the network as it is (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the formula on the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Formula of the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The formula as mathematics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Formula to put behind the selected layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no formula yet: {0}</source>
        <extracomment>{0}: set_names(problems[0].message)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This network is not written as one formula. Type one to begin another network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put behind {0}</source>
        <extracomment>{0}: name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New layers that take what {0} gives</source>
        <extracomment>{0}: name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a layer first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put a formula behind a layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the formula</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The formula is on the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a part of a title; Enter opens the example that is marked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the example as a new document (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave everything as it is (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No example answers to “{0}”.</source>
        <extracomment>{0}: self.search.text()</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move, copy or delete them together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A wire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} wires</source>
        <extracomment>{0}: wires</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete takes it away. A layer dropped on a wire goes in between.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a layer, or press Tab on the canvas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An empty network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a layer to see inside it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the map, or edit the cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The map, typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a map, such as (x + y, x − y)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type whole numbers with × between them, such as 2 or 8×8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SELECTED</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What arrives here is made outside of the group: change it there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the kind of layer; its wires stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>f_1 is shown as f₁ (F2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>f_1 is shown as f₁</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw new weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw the weights anew, in the way that Start weights says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>THIS LAYER DOES</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plane before and after this layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the input grid to the output grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move from the input grid to the output grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>input grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>output grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsaved work cannot be kept safe at the moment: {0}. Save it soon.</source>
        <extracomment>{0}: error</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keeping unsaved work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it was stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today, {0}</source>
        <extracomment>{0}: clock</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsaved work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lamina did not end as it should</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was not saved. Opened here, it is a new document: your own files stay as they are until you save.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask again at the next start (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture of {0}</source>
        <extracomment>{0}: entry.title</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept {0}.</source>
        <extracomment>{0}: when(entry.kept_at)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>
From {0}</source>
        <extracomment>{0}: entry.origin</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open {0}</source>
        <extracomment>{0}: entry.title</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it as a document that is not saved yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard {0}</source>
        <extracomment>{0}: entry.title</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot be had back afterwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stood in “{0}” before it was saved over. A version opens as a new document; the file stays as it is.</source>
        <extracomment>{0}: name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept {0} · {1}</source>
        <extracomment>{0}: when(version.saved_at); {1}: size</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the selected version as a new document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is left that was not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no earlier version: one is kept each time a file is saved over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This work cannot be read any more. {0}</source>
        <extracomment>{0}: error</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} (recovered)</source>
        <extracomment>{0}: name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This version cannot be read: {0}</source>
        <extracomment>{0}: error</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fed by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers of the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network as numpy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Python script that needs numpy alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network as PyTorch…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A PyTorch module with its weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network as ONNX…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A model that other programs run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network as LaTeX…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A document with the network’s formulas and matrices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as {0}</source>
        <extracomment>{0}: form.title</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} could not be written: {1}.</source>
        <extracomment>{0}: target.name; {1}: reason</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> and </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {0} before</source>
        <extracomment>{0}: what</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {0} after these</source>
        <extracomment>{0}: what</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} {1} of {2:,}, {3:,} not shown</source>
        <extracomment>{0}: self._what; {1}: place; {2}: count; {3}: left</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} Drag it to the canvas, or press Enter.</source>
        <extracomment>{0}: layer.help</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Palette of layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a part of a layer’s name; Enter adds the first one found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from the palette…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} The context menu renames and removes it.</source>
        <extracomment>{0}: chip.toolTip()</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No layer answers to “{0}”.</source>
        <extracomment>{0}: text</extracomment>
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
        <source>Shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer that owns the number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The array: W holds weights, b the bias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows × columns of the array</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row, from 1; of a longer shape all places but the last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column, from 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number: double-click, Enter or type to edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the sum of the network’s final numbers changes with it, at the sample shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter: f_1 W, b, &gt; 0.5, |w| &lt; 0.01</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter of the parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names of layers and arrays, and conditions such as |w| &lt; 0.01</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>∂L/∂ of each number, for L = the sum of the network’s final numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the selected numbers (Ctrl+C)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste numbers from here on: a column, or a matrix (Ctrl+V)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save all numbers as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0:,} of {1:,} {2}</source>
        <extracomment>{0}: shown; {1}: total; {2}: noun</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste {0:,} numbers</source>
        <extracomment>{0}: len(numbers)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the numbers to copy first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rows are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0:,} {1} on the clipboard.</source>
        <extracomment>{0}: len(rows); {1}: noun</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the cell where pasting begins first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0:,} numbers do not fit into {1:,} rows.</source>
        <extracomment>{0}: len(table); {1}: room</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has one row; {1} are pasted.</source>
        <extracomment>{0}: block.weight; {1}: len(table)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}×{1} numbers do not fit into {2} of {3} ({4}) from row {5}, column {6} on.</source>
        <extracomment>{0}: len(table); {1}: most; {2}: block.weight; {3}: subscripted(block.label); {4}: block.shape_text; {5}: top + 1; {6}: left + 1</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters of the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clipboard holds more text than a table of parameters can be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {0} of the clipboard: {1}</source>
        <extracomment>{0}: number; {1}: error</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than {0:,} numbers cannot be pasted at once.</source>
        <extracomment>{0}: MOST_PASTED</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clipboard holds no numbers to paste.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What feeds {0} is not complete.</source>
        <extracomment>{0}: label</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which held input the slider moves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held at this value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Surface</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drawing a plot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which layer is drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neuron</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which of its numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Across</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The input that varies across</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The input that varies upwards; none gives curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Derivative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also draw the slope: a dashed curve, or arrows uphill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines along which the value stays the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawn as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As colours, as a surface, or as both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an input and a layer, and the layer is drawn here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network has no Input layer whose numbers could vary: add one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, neuron {1}</source>
        <extracomment>{0}: label; {1}: drawn.neurons[0] + 1</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} as a surface</source>
        <extracomment>{0}: map_.title</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: from {1} (orange below 0) to {2} (blue above 0)</source>
        <extracomment>{0}: map_.title; {1}: plain(low); {2}: plain(high)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} as a curve</source>
        <extracomment>{0}: label</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>neuron {0}</source>
        <extracomment>{0}: neuron + 1</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slope of {0}</source>
        <extracomment>{0}: name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} over {1}{2}</source>
        <extracomment>{0}: label; {1}: plot.x_name; {2}: more</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · the first {0} of {1:,} neurons</source>
        <extracomment>{0}: MOST_CURVES; {1}: size</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory for this plot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is plotted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many weights and biases each may have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the deep one; the wide one has one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Networks drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over how many random networks to count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What bends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw, count and train both networks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wide network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deep network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare draws two networks at random, a deep one and a wide one with as many parameters, counts their linear regions, and trains them on the same examples.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>comparing depth and width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory for this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 hidden layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} hidden layers</source>
        <extracomment>{0}: len(widths)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <extracomment>{0}: layers; {1}: widths[0]</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} parameters</source>
        <extracomment>{0}: side.count.parameters</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} region at random start (mean of {1})</source>
        <extracomment>{0}: mean; {1}: drawn</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} regions at random start (mean of {1})</source>
        <extracomment>{0}: mean; {1}: drawn</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most {0:,}</source>
        <extracomment>{0}: side.count.bound</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, {0:.0%} right</source>
        <extracomment>{0}: side.accuracy</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} after {1:,} steps: loss {2:.3f}{3}, {4} region</source>
        <extracomment>{0}: compared.data; {1}: _STEPS; {2}: side.loss; {3}: right; {4}: side.cut.count</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} after {1:,} steps: loss {2:.3f}{3}, {4} regions</source>
        <extracomment>{0}: compared.data; {1}: _STEPS; {2}: side.loss; {3}: right; {4}: side.cut.count</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bending the plane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far through the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag through the layers; arrow keys step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory for this picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1}: {2}</source>
        <extracomment>{0}: number; {1}: len(self.warp.stages) - 1; {2}: &apos; &apos;.join(words)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carry the plane through the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cutting the plane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linear regions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> The first {0:,} are drawn.</source>
        <extracomment>{0}: MOST_DRAWN</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> {0:,} activation patterns.</source>
        <extracomment>{0}: pieces</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in this window; a network built like this one has at most {0:,}.{1}{2} On each of them the network is one affine map.</source>
        <extracomment>{0}: cut.regions.bound; {1}: more; {2}: drawn</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory for so many regions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>POINT AT A REGION TO SEE ITS MAP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HERE THE NETWORK IS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: above its corner {1}</source>
        <extracomment>{0}: cut.names.get(layer, layer); {1}: active</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Area {0}</source>
        <extracomment>{0}: plain(float(found.areas[region]))</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 linear region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0:,} linear regions</source>
        <extracomment>{0}: count</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an input with two numbers and a layer, and they are drawn here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network takes one number; the plane is drawn for two or more. The Plot tab draws it as a curve.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network has no Input layer: add one with two numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Through the layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A grid and the data as each layer moves them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pieces on which the network is one affine map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Depth and width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two networks with as many parameters, compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View of the space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>multiply, add the bias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bend each number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the numbers that enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>put values together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hand the slope on: how the sum of the final numbers changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the loss back: ∂L/∂x of each layer, number by number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arithmetic of this layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>products of each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to compute yet: connect an input to a layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add layers, and their arithmetic appears here, number by number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No numbers reach this layer yet. {0}</source>
        <extracomment>{0}: set_names(why)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The numbers are being computed …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;span style=&quot;font-family:Inter; font-size:{0:.1f}pt; color:{1}&quot;&gt;Whole network:&lt;/span&gt; {2}</source>
        <extracomment>{0}: size; {1}: grey; {2}: text</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The step before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No layers yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shapes agree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (and {0} more)</source>
        <extracomment>{0}: len(others)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0:,} layers</source>
        <extracomment>{0}: count</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 parameter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0:,} parameters</source>
        <extracomment>{0}: numbers</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What arrives at a group is made outside of it: change it there (Esc leads out).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you typed is kept; it stands here again when you come back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole network is trained, {0} with it.</source>
        <extracomment>{0}: group</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inside {0}: the group alone, fed by what arrives at it.</source>
        <extracomment>{0}: group</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any neuron as a curve or a map of the inputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plane as each layer bends and cuts it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose data and watch the network learn it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Formula</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network as mathematics, to be read and typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every trained number in one table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network as numpy, PyTorch, ONNX or LaTeX</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train the network, or pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show {0}</source>
        <extracomment>{0}: title</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring {0} to the front</source>
        <extracomment>{0}: title</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the canvas its room back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the tabs more room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} (double-click on a tab)</source>
        <extracomment>{0}: text</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw {0} points</source>
        <extracomment>{0}: name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw {0} points; right button or Shift rubs out</source>
        <extracomment>{0}: name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confusion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is drawn over the steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy is counted where classes are told apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was trained yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0:.0f} {1} examples of “{2}” are taken for “{3}”</source>
        <extracomment>{0}: value; {1}: part; {2}: names[row]; {3}: names[column]</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the network takes it for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a digit, and each class gets its share here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clean paper (Delete on the pad)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the next test example on the pad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken for {0}, {1:.0%}.</source>
        <extracomment>{0}: data.class_names[best]; {1}: shares[best]</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far each step goes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many examples each step looks at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pulls weights towards 0: a penalty on their squares.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pulls weights to exactly 0: a penalty on their sizes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clip gradient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The longest gradient let through; 0: any.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps over which the rate rises to its value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a schedule of the rate is stretched over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decides start weights and the order of examples.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop after so many steps; 0: no limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop after so many epochs; 0: no limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop once a batch&apos;s loss is smaller; 0: never.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop after so many seconds; 0: no limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patience</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop after so many epochs without a better loss; 0: off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data and training settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DATA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the network learns from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawn points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A table (CSV)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take every drawn point away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feature {0}</source>
        <extracomment>{0}: feature.name((&apos;x&apos;, &apos;y&apos;))</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the network {0} as an input</source>
        <extracomment>{0}: feature.name((&apos;x&apos;, &apos;y&apos;))</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far points scatter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test part, %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Examples kept aside: rings on the map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the test part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many examples.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the number of examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose features</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LEARNING</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What training makes small</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loss that fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optimiser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How weights move along their gradients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set {0}{1}</source>
        <extracomment>{0}: option.label[:1].lower(); {1}: option.label[1:]</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the optimiser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scaling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How inputs are brought to one size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the scaling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the learning rate changes on the way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>STOP BY ITSELF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change when training stops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until {0}</source>
        <extracomment>{0}: option.name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What training makes small; the first entry follows the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set {0}</source>
        <extracomment>{0}: option.label</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points in the plane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click on the map to draw points; the right button or Shift rubs them out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a network for this data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no network yet that could learn {0}.</source>
        <extracomment>{0}: data.title</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network has a fault that must be mended first. {0}</source>
        <extracomment>{0}: problem.message</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A network that learns has one Input layer; this one has {0}.</source>
        <extracomment>{0}: count</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A network that learns ends in one layer whose output nothing else uses; this one has {0}.</source>
        <extracomment>{0}: count</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} gives {1} for each example, but {2} takes {3}.</source>
        <extracomment>{0}: data.title; {1}: shape_text(data.input_shape); {2}: entry.label; {3}: &apos;?&apos; if takes is None else shape_text(tuple(takes))</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network has no weights that could learn: add a Linear layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} gives {1}, but {2} needs {3}.</source>
        <extracomment>{0}: end.label; {1}: gives; {2}: data.title; {3}: _needs(data)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} numbers</source>
        <extracomment>{0}: data.outputs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one number, or two (one per class)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} numbers, one per class</source>
        <extracomment>{0}: data.outputs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} does not suit what {1} gives for this data; {2} does.</source>
        <extracomment>{0}: LOSSES[key].title; {1}: end; {2}: titles</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is larger than {1} MB; a table is kept inside the network&apos;s file and must be smaller than that.</source>
        <extracomment>{0}: path.name; {1}: MOST_TABLE_BYTES &gt;&gt; 20</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading {0}</source>
        <extracomment>{0}: path.name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fitted curve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images and long rows of numbers have no plane to be drawn on: the curves and the confusion table tell how it goes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0:,} steps</source>
        <extracomment>{0}: steps</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>getting the data ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drawing the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taking a step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>going back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw start weights with seed {0}</source>
        <extracomment>{0}: seed</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw start weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory to train this network on this data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train, {0}</source>
        <extracomment>{0}: counted(taken)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train, back to step {0}</source>
        <extracomment>{0}: step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train, to step {0}</source>
        <extracomment>{0}: step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neurons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each neuron is drawn here once there is a plane to draw.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let {0} take {1} numbers</source>
        <extracomment>{0}: misfit.fit_input.label; {1}: misfit.fit_input.size</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rub points out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load {0}</source>
        <extracomment>{0}: table.name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input across</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The column drawn across</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input upwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The column drawn upwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it cannot train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the input take them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the loss that fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load another CSV file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The column that is learnt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell classes apart, or predict a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The columns that the answer is told from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happens to rows with empty cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave rows out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill them in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} columns</source>
        <extracomment>{0}: count</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>600 steps/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>60 steps/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>10 steps/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 step/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where training stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the first step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One step back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw the start weights again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the same seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a new seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How fast it trains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause; what was learnt goes into the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step {0:,}</source>
        <extracomment>{0}: frame.step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch {0:,}</source>
        <extracomment>{0}: frame.epoch</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss {0}</source>
        <extracomment>{0}: plain(frame.train.loss)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, test {0}</source>
        <extracomment>{0}: plain(frame.test.loss)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0:.0%} right</source>
        <extracomment>{0}: found.accuracy</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0:,.0f} steps/s</source>
        <extracomment>{0}: frame.steps_per_second</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} in use</source>
        <extracomment>{0}: size_text(frame.nbytes)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is changed in the fork</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Into what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kind it becomes in the fork</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which number is changed in the fork</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its value in the fork</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its value in the fork (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture that enters the fork</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network and its fork, stage by stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the fork like the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the network like the fork, as one change that can be undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;span style=&quot;font-weight:600&quot;&gt;{0}&lt;/span&gt; &lt;span style=&quot;color:{1}&quot;&gt;a fork beside the network&lt;/span&gt;</source>
        <extracomment>{0}: escape(self._question()); {1}: grey</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;span style=&quot;color:{0}&quot;&gt;Choose an activation, a weight or an input above, and every stage is shown beside the network’s own.&lt;/span&gt;</source>
        <extracomment>{0}: grey</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What if …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What if {0}?</source>
        <extracomment>{0}: registry()[last.type].title</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What if this picture?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What if {0} = {1}?</source>
        <extracomment>{0}: subscripted(cell); {1}: typed(last.value).replace(&apos;-&apos;, MINUS)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;tr style=&quot;color:{0}&quot;&gt;&lt;td&gt;stage&amp;nbsp;&amp;nbsp;&lt;/td&gt;&lt;td&gt;the network&amp;nbsp;&amp;nbsp;&lt;/td&gt;&lt;td&gt;what if&lt;/td&gt;&lt;/tr&gt;</source>
        <extracomment>{0}: t.muted</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;tr&gt;&lt;td&gt;… {0} more stages&lt;/td&gt;&lt;/tr&gt;</source>
        <extracomment>{0}: len(stages) - _MOST_STAGES</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every {0}</source>
        <extracomment>{0}: registry()[type].title</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the fork</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, mean {1:.3g}</source>
        <extracomment>{0}: shape; {1}: float(value.mean())</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See which head looks back at “France”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn up the temperature and watch the story change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers fall into single digits; does the model see the pattern?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt a language model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt a real language model and look at every step of its answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guess ahead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the tokens that followed the same words before together with the next one; those the model would have written anyway come at once (speculative decoding)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0:.1f} tokens a step</source>
        <extracomment>{0}: tally.tokens / tally.runs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looking inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the text with everything shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening on the canvas was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Embedding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer {0}</source>
        <extracomment>{0}: layer + 1</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} on the text {1} (a row for each token). Open a layer with a double-click or Enter: its weights, the model&apos;s own, are fetched then, and its values are computed from them. Until then it adds what ONNX Runtime computed for this text, rounding what goes into a product to 8 bits, and it follows no change made before it. The output has a row of the output head for the {2} likeliest next tokens: {3}</source>
        <extracomment>{0}: title; {1}: canvas_network.as_text(names[:len(ids)]); {2}: len(outputs); {3}: said</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetching the weights of layer {0}</source>
        <extracomment>{0}: layer + 1</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computing layer {0}</source>
        <extracomment>{0}: layer + 1</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer {0} with the model&apos;s own weights. All values are computed here; ONNX Runtime, which rounds what goes into a product to 8 bits, has them {1:.1f} % of what the layer adds apart.</source>
        <extracomment>{0}: layer + 1; {1}: share * 100</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stream</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computing the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model&apos;s attention has parts for which the canvas has no layer (biases, norms of q and k, or a window); its numbers can be seen in Layers + attention.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Norm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer {0} adds</source>
        <extracomment>{0}: first + 1</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers {0} to {1} add</source>
        <extracomment>{0}: first + 1; {1}: last + 1</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, layer {1}</source>
        <extracomment>{0}: opened.info.title; {1}: wanted.first + 1</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, layers {1} to {2}</source>
        <extracomment>{0}: opened.info.title; {1}: wanted.first + 1; {2}: wanted.last + 1</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, on the text {1} (a row for each token). Open the group to see its weights: they are the model&apos;s own. All values are computed here; ONNX Runtime, which rounds what goes into a product to 8 bits, has them {2:.1f} % of what the layer adds apart. The output has a row of the output head for the {3} likeliest next tokens: {4}</source>
        <extracomment>{0}: _name(opened, wanted); {1}: as_text(names); {2}: share * 100; {3}: len(said); {4}: &apos; &apos;.join(said)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often to draw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often the next token is drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0:,} times</source>
        <extracomment>{0}: count</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw the next token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shares of many draws</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once there is a text, its next token can be drawn many times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OUTLINE: PROBABILITY · BAR: SHARE OF THE DRAWS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One draw may fall anywhere; many draws come to look like the probabilities.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop drawing; what was drawn stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw so often, one by one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: probability {1}, drawn {2:,} times</source>
        <extracomment>{0}: name(token); {1}: percent(share); {2}: count</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> {0:,} less likely tokens are drawn too, but not shown.</source>
        <extracomment>{0}: more</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was drawn yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0:,} of {1:,}</source>
        <extracomment>{0}: drawn; {1}: self._asked</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of the draws would have to fall elsewhere to match exactly.</source>
        <extracomment>{0}: percent(match.apart)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> χ² = {0:.1f}; by chance alone about {1} ± {2:.0f}.</source>
        <extracomment>{0}: match.chi_square; {1}: match.freedom; {2}: (2 * match.freedom) ** 0.5</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw many times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw the next token hundreds of times and watch the counts meet the probabilities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filters in order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What each step does to the model&apos;s probabilities, from the top down: how many tokens it leaves, how much probability it cuts off (or moves to other tokens), and the entropy after it in bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FILTERS, IN ORDER</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a token: Paris, or #7042 for an id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A word as it would follow in the text, or # and an id; Return goes to its row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the token of the marked row (Return in the table)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next tokens, likeliest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model gives every token of its vocabulary a probability; it decides nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0:,} of {1:,} tokens are left by the filters; those cut off held {2}. → is probability that moves to other tokens.</source>
        <extracomment>{0}: shares.kept_count; {1}: len(shares.logits); {2}: percent(lost)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cut off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not among the likeliest; wait until the text is written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its first token {0}: rank {1:,} of {2:,}, {3}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: rank {1:,} of {2:,}, {3}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no token {0}; ids go from #0 to #{1:,}.</source>
        <extracomment>{0}: typed.strip(); {1}: tokenizer.vocabulary_size - 1</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no token for that; try a word or a sign.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole vocabulary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every token with its probability, before and after each filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading was stopped; change the text to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model has no token for any letter of this text; change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opening the language model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>preparing the language model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the model was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The preparation was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>less likely tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: u from {1:.3f} to {2:.3f}</source>
        <extracomment>{0}: self._drawn.name(int(ids[place])); {1}: begin; {2}: float(bar[place])</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw: nothing to draw from yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw: {0} was chosen by you.</source>
        <extracomment>{0}: name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw: the point u = {0:.3f} falls on {1}.</source>
        <extracomment>{0}: self._drawn.u; {1}: name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CHANGED IN B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes of B&apos;s network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is changed in B; choose one to remove it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the chosen change back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B&apos;s network as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer of the head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted from 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 switches the head off, 1 changes nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Multiply what this head passes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer of the block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MLP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which of the layer&apos;s two blocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 switches the block off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Multiply what this block adds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One more than the last layer: behind it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token of A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose vector is taken from A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token of B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose vector it replaces in B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace vector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put A&apos;s vector into B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Toward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Away from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} this text: the vector of its last token counts</source>
        <extracomment>{0}: name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of the direction is added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the direction at every token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>switching a head off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Head switched on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch the chosen head off, and see what comes next without it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computing the whole network without it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off: P({0}) {1} → {2}</source>
        <extracomment>{0}: name; {1}: percent(before); {2}: percent(effect.probability)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; {0} is likelier then</source>
        <extracomment>{0}: self._bench.token_name(effect.likeliest)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text {0}</source>
        <extracomment>{0}: name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 takes the likeliest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same seed draws the same points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What {0} wrote</source>
        <extracomment>{0}: name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first token in which the two texts part is marked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>writes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EVERY SINGLE CHANGE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trying every change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watched token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose probability is watched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every head off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch off each head and each block in turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every vector from A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace each vector of B by A&apos;s in turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop; what was found stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What every change does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put into B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the change of the chosen cell in B&apos;s list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a text in both sides first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before L{0}</source>
        <extracomment>{0}: place + 1</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>behind all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>head {0}</source>
        <extracomment>{0}: part</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, {1}: P({2}) {3} → {4} · likeliest {5}</source>
        <extracomment>{0}: rows[row]; {1}: part; {2}: name; {3}: percent(base); {4}: percent(effect.probability); {5}: likeliest</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare and change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading both texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>writing both texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text that the model goes on from as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text that the changed model goes on from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next token in A and in B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many tokens each side writes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same text in B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy A&apos;s text to B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About the comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tokens each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NEXT TOKEN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model is not open yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The texts are still being read; try again at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both wrote the same {0} tokens.</source>
        <extracomment>{0}: len(a)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They part at token {0}: {1} in A, {2} in B.</source>
        <extracomment>{0}: place + 1; {1}: names[0]; {2}: names[1]</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have both sides write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before layer {0} · token {1} of B from token {2} of A</source>
        <extracomment>{0}: self.place + 1; {1}: self.target + 1; {2}: self.source + 1</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before layer {0} · “{1}” − “{2}” × {3:g}</source>
        <extracomment>{0}: self.place + 1; {1}: self.toward; {2}: self.away; {3}: self.scale</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no text in {0}; write a few words.</source>
        <extracomment>{0}: side</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has {1}, and token {2} was to be replaced; remove that change or lengthen the text.</source>
        <extracomment>{0}: side; {1}: _counted(count); {2}: at + 1</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A direction leads from one text to another; write both of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A has {0} and B {1}; give them the same number, so that each token has its counterpart.</source>
        <extracomment>{0}: _counted(len(a)); {1}: len(b)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The texts have {0} tokens, and at most {1} are gone through; shorten them.</source>
        <extracomment>{0}: len(a); {1}: MAP_AT_MOST</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} tokens</source>
        <extracomment>{0}: tokens</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the language model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language model is not prepared yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language model cannot be used as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language model is not open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing the language model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start with a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is made ready for this computer once: its weights ({1:.0f} MB) are downloaded if they are not here yet, and converted.</source>
        <extracomment>{0}: _ENTRY.title; {1}: _ENTRY.source.wheel_size / 1000000.0</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is done once. The other workspaces can be used meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the beginning of a sentence above, or take one of these. The model says what may come next, and shows how it came to that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prepare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the model&apos;s files, once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the model&apos;s files again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the model again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop; what was there before stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0:.0f} min</source>
        <extracomment>{0}: seconds / 60</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0:.0f} s</source>
        <extracomment>{0}: seconds</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the tiny model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work with the training labs’ small model, which is always here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meanwhile the small model of the training labs can be used, which is always here: it writes simple English, and can be looked into in the same views.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · about {0} left</source>
        <extracomment>{0}: left</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention as arcs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a token to see what it looks at; the head is the one chosen in the heat map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LAYER {0}</source>
        <extracomment>{0}: layer + 1</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · HEAD {0}</source>
        <extracomment>{0}: head + 1</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ROLLOUT · {0}</source>
        <extracomment>{0}: place</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newest {0} of {1:,} tokens.</source>
        <extracomment>{0}: shown; {1}: count</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arcs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chosen head&apos;s attention as arcs over the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>q turned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>k turned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sum so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taking a score apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token that looks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token looked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looks at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The products</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>q · k, NUMBER BY NUMBER</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FROM THE SCORE TO THE WEIGHT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scores and weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TIMES v</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values times their weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A score is a row of products added up: how well a question fits an answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>
as the runtime has it: {0:.4f}</source>
        <extracomment>{0}: weight</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once there is a text, one of its scores is shown here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in layer {0}, head {1}. Heads {2} to {3} share k and v; each has a q of its own.</source>
        <extracomment>{0}: score.layer + 1; {1}: score.head + 1; {2}: first; {3}: first + together - 1</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 later token is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} later tokens are</source>
        <extracomment>{0}: hidden</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>q · k = {0:.3f}
÷ √{1} = {2:.3f}
</source>
        <extracomment>{0}: score.total; {1}: score.head_size; {2}: score.score</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mask: {0} left out
</source>
        <extracomment>{0}: later</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>softmax over {0} → {1:.4f}</source>
        <extracomment>{0}: score.query + 1; {1}: score.weight</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each token&apos;s v times its weight; added up they are what the head passes on at {0}.</source>
        <extracomment>{0}: names[score.query]</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, number {1}: {2:.4f}</source>
        <extracomment>{0}: rows[row]; {1}: column + 1; {2}: value</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One score, by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every number between two tokens and how much one looks at the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>adding up a logit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token whose logit is added up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contributions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EVERY HEAD AND MLP · blue for, orange against</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strongest contributions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>THE STRONGEST</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last vector is a sum, and so is every logit: each part adds its share directly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>logit {0:.2f} = {1:.2f} its own vector {2} heads {3} MLPs {4} rounding</source>
        <extracomment>{0}: found.logit; {1}: found.embedding; {2}: _signed(float(found.heads.sum())); {3}: _signed(float(found.mlps.sum())); {4}: _signed(found.rest)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer {0}, {1}: {2:+.3f}</source>
        <extracomment>{0}: row + 1; {1}: parts[column]; {2}: value</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layer {0}, {1}</source>
        <extracomment>{0}: strongest[row][0] + 1; {1}: parts[strongest[row][1]]</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who says it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much each head and each MLP adds to one next token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>computing a head&apos;s scores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heads and the keys and values that they share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scores against distance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights against distance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tokens back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once there is a text, its scores stand here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>q · k ÷ √d OF EVERY PAIR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WHAT THE SOFTMAX MAKES OF IT, ON AVERAGE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Positions turn q and k, so that a score knows how far apart two tokens are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer {0}, head {1}: {2:,} pairs of {3} tokens, of which every {4}th is drawn. Far back there are fewer pairs.</source>
        <extracomment>{0}: layer + 1; {1}: head + 1; {2}: len(every); {3}: count; {4}: step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer {0}, head {1}: {2:,} pairs of {3} tokens. Far back there are fewer pairs.</source>
        <extracomment>{0}: layer + 1; {1}: head + 1; {2}: len(every); {3}: count</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How a head&apos;s scores depend on how far back it looks, and which heads share keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looks back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ALL HEADS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to compare the heads by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the heat map shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read-out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each head decides for every token how much it looks at each token before it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} looks at {1}: {2}</source>
        <extracomment>{0}: names[first + row]; {1}: names[column]; {2}: _weight(value)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layer {0} · head {1}</source>
        <extracomment>{0}: layer + 1; {1}: head + 1</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layer {0} · average of its heads</source>
        <extracomment>{0}: layer + 1</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layers 1 to {0} · rollout</source>
        <extracomment>{0}: layer + 1</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention of {0}</source>
        <extracomment>{0}: place.replace(&apos; ·&apos;, &apos;,&apos;)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · being computed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · only for shorter texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SELECTED PAIR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all products</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How this weight comes about, number by number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a cell of the heat map to read it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} looks at {1}</source>
        <extracomment>{0}: names[query]; {1}: names[key]</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all {0} products</source>
        <extracomment>{0}: size</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what this head writes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what the heads of layer {0} write, taken together,</source>
        <extracomment>{0}: layer + 1</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what stands after layer {0}, by the heads&apos; weights alone,</source>
        <extracomment>{0}: layer + 1</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} at {2} comes from {3}{4}.</source>
        <extracomment>{0}: percent(value); {1}: writer; {2}: names[query]; {3}: names[key]; {4}: _distance(query - key)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {0} heads of layer {1} give {2} {3} on average.</source>
        <extracomment>{0}: heads; {1}: layer + 1; {2}: names[key]; {3}: percent(mean)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} looks most at</source>
        <extracomment>{0}: names[query]</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, the token before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, {0} tokens back</source>
        <extracomment>{0}: steps</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which earlier tokens each head of each layer looks at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading the layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AFTER EACH LAYER</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What each layer would say next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vectors of every layer can be read as an answer: here is how it comes about.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once there is a text, its layers are read here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At token {0}, {1}: the model&apos;s own answer stands in the last row. Click another token in the text to read its layers.</source>
        <extracomment>{0}: place + 1; {1}: look.names[place]</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0:.2f} bits</source>
        <extracomment>{0}: float(found.entropy_bits[layer, 0])</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logit lens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading the neurons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose MLP is looked into.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neurons over the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HOW THEY FIRE OVER THE TEXT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strongest neurons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>most at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>speaks for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaks for: the tokens that its own vector makes likeliest; against them where it fires below 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>THE STRONGEST HERE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An MLP is a row of neurons; each fires at what it knows and writes one vector.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once there is a text, its neurons are read here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {0} of {1:,} that fire most at {2}.</source>
        <extracomment>{0}: len(found.strongest); {1}: count; {2}: at</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neurons of layer {0}</source>
        <extracomment>{0}: found.layer + 1</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>neuron {0} at {1}: {2:.3f}</source>
        <extracomment>{0}: rows[row]; {1}: shown[column]; {2}: value</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The neurons of an MLP that fire most, where in the text, and what they speak for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>adding up the layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lengths over the layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once there is a text, its layers are added up here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HOW LONG THE VECTORS ARE · each step up is ten times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer by layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>turned by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long the stream is before each layer, how long what is added to it, and by how many degrees that turns it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LAYER BY LAYER</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A layer replaces nothing: it adds its vector to the one that flows through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At token {0}, {1}: the stream is {2:.2f} long as it comes in and {3:.1f} as it goes out.</source>
        <extracomment>{0}: found.position + 1; {1}: look.names[found.position]; {2}: stream[0]; {3}: stream[-1]</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stream</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>heads add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MLP adds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long the stream is, and how much heads and MLP of each layer add to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong while {0} ({1}); try again.</source>
        <extracomment>{0}: self._name; {1}: error</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Average of the layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rollout up to the layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looking at attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you say next; Return sends it, Shift+Return begins a new line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message to the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once there is a text, what may come next stands here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next-token probabilities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a token to choose it and go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>outline: model · filled: after temperature and cut-offs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DRAW</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Divides the logits: below 1 sharpens, above 1 flattens, 0 takes the likeliest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top-k</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only so many of the likeliest tokens are left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top-p</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the likeliest tokens that together reach this share are left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Min-p</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens below this share of the likeliest one&apos;s probability are cut off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same seed and settings write the same text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeat penalty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Above 1, tokens that occurred become less likely.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is being read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} (id {1}): logit {2:.2f}, model {3}, now {4}</source>
        <extracomment>{0}: name; {1}: token; {2}: float(logits[token]); {3}: percent(before); {4}: percent(after)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next: u = {0:.3f} → {1}</source>
        <extracomment>{0}: bench.next_draw.u; {1}: bench.token_name(bench.next_draw.id)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chosen by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>u = {0:.3f}</source>
        <extracomment>{0}: last.u</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last: {0} → {1}</source>
        <extracomment>{0}: how; {1}: bench.token_name(last.token.id)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opening the model on the canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show on canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the model in Build, with its weights and values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole model: {0} layers, each fetched when it is opened</source>
        <extracomment>{0}: layers</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer {0}, the one looked at</source>
        <extracomment>{0}: here + 1</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer 1, which reads the embeddings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer {0}, the last</source>
        <extracomment>{0}: layers</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers {0} to {1}, one after the other</source>
        <extracomment>{0}: first + 1; {1}: last + 1</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All {0} layers with their weights at once (takes {1:.1f} GB of memory)</source>
        <extracomment>{0}: layers; {1}: need</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a text first: the layers are shown at work on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text has {0:,} tokens; the first {1} were taken to the canvas.</source>
        <extracomment>{0}: len(ids); {1}: canvas_network.TOKENS</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0:.1f} billion</source>
        <extracomment>{0}: millions / 1000.0</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0:.3g} million</source>
        <extracomment>{0}: millions</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} weights · {1} · {2} heads · {3:,.0f} MB</source>
        <extracomment>{0}: weights; {1}: layers; {2}: sizes.heads; {3}: self.size / 1000000.0</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opening another model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For models too large for this computer: vLLM, llama.cpp, Ollama and whatever else speaks OpenAI&apos;s language. The text goes to the address that you type and to no other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asking a server for its models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>having a server write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the server listens, such as http://localhost:8080</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only where the server asks for one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent to this server alone, and forgotten when Lamina closes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of the models that the server offers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the server for its models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer it as a message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Through the model&apos;s own template, on the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the server&apos;s model goes on from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many tokens the server may write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have the server write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the server wrote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens and their probabilities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>could have come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TEXT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WHAT THE SERVER WROTE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PROBABILITIES</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WHAT A SERVER CANNOT SHOW</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking for its models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} models</source>
        <extracomment>{0}: len(names)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server offers {0}.</source>
        <extracomment>{0}: count</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server offers no model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for {0}</source>
        <extracomment>{0}: where[2] or tr(&apos;the server&apos;)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This server does not tell its probabilities.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server wrote nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language models (*.gguf *.safetensors config.json model.json);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A GGUF file, or a folder from Hugging Face with config.json and *.safetensors: Llama, SmolLM, Mistral, Qwen 2 and 3. It is converted once, to eight bits a weight; its own files are only read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models that can be opened at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Double-click a model to work with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work with the chosen model (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the converted copy; the file it was made from stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A GGUF file, or a file of the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder from Hugging Face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop opening; the model in use stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 thread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} threads</source>
        <extracomment>{0}: info.threads</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lamina holds {0:,.0f} MB of memory</source>
        <extracomment>{0}: held / 1000000.0</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The converted copy of {0} was deleted.</source>
        <extracomment>{0}: offer.title</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a model&apos;s file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a model&apos;s folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening {0}</source>
        <extracomment>{0}: path.name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is in use now.</source>
        <extracomment>{0}: title</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening was cancelled; the model in use stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading the pasted text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text to be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write or paste any text here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text whose surprise is computed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the text above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the prompt and what was written after it into the field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Surprisal of a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TOKEN BY TOKEN · the deeper the ground, the more surprising</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text is foretold token by token: what the model did not expect, it finds dear.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text has {0:,} characters, and at most {1:,} are read at once; shorten it.</source>
        <extracomment>{0}: len(text); {1}: LONGEST</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop reading; what is known stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the text token by token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {0:.0f} s left</source>
        <extracomment>{0}: left</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of the first {0:,} tokens: </source>
        <extracomment>{0}: len(scored.bits)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}{1:.3f} bits a token · perplexity {2:,.2f} · {3:.3f} bits a character · {4:,.0f} bits in all, over {5:,} tokens</source>
        <extracomment>{0}: so_far; {1}: scored.mean_bits; {2}: scored.perplexity; {3}: each; {4}: scored.total_bits; {5}: len(scored.bits) - 1</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first {0:,} tokens are drawn; the figures are of all.</source>
        <extracomment>{0}: shown</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How surprising a pasted text is to the model: perplexity and bits per character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Branches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return or a double-click goes back to the end of a branch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what was written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bits each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reopen the text up to the end of the marked branch (Return)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every draw was a choice among others: here is what came of those that were taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0:,} text so far; the one at hand is in bold.</source>
        <extracomment>{0}: leaves</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0:,} texts so far; the one at hand is in bold.</source>
        <extracomment>{0}: leaves</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was written yet: what you write and choose will stand here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chat: {0}</source>
        <extracomment>{0}: said</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every text written so far as a tree, each to be gone back to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written text by surprisal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generate or Step one token writes after the prompt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>THE TEXT · the deeper the ground, the more surprising</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drawn by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on from here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to after the marked token; what follows stays as a branch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One token is drawn, put at the end of the text, and the whole path runs again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0:,} tokens written · on average {1:.2f} bits of surprise each</source>
        <extracomment>{0}: len(written); {1}: bits</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} was chosen by you</source>
        <extracomment>{0}: name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>u = {0:.3f} fell on {1}</source>
        <extracomment>{0}: step.u; {1}: name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The written text by surprisal, and the draw of every token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>computing a score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From q and k, after their rotation by position, to the weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>q · k = {0}&lt;br&gt;÷ √{1} = {2}&lt;br&gt;softmax → &lt;b&gt;{3}&lt;/b&gt;</source>
        <extracomment>{0}: total; {1}: root; {2}: scaled; {3}: self._weight</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>q · k = {0}, divided by √{1} = {2}, softmax: {3}</source>
        <extracomment>{0}: total; {1}: size; {2}: scaled; {3}: self._weight</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next-token panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the picture: {0}</source>
        <extracomment>{0}: pattern</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0:.1f} million weights · {1:.1f} bits each · {2} layers</source>
        <extracomment>{0}: info.parameters / 1000000.0; {1}: info.bits_per_weight; {2}: info.layers</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0:.0f} tokens/s</source>
        <extracomment>{0}: bench.tokens_per_s</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first token {0}</source>
        <extracomment>{0}: _lasted(bench.first_token_ms)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KV cache {0:,} / {1:,} · {2:.2f} MB</source>
        <extracomment>{0}: used; {1}: info.context; {2}: reading.cache_bytes(bench.reading) / 1000000.0</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0:.1f} s</source>
        <extracomment>{0}: milliseconds / 1000</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0:.0f} ms</source>
        <extracomment>{0}: milliseconds</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the beginning of a text, for example: The capital of France is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text that the model goes on from. Its tokens are shown under the letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model goes on from your text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You and the model take turns, in its own template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step one token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write one token (Ctrl+Shift+Return)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the prompt, without what was written (Ctrl+Shift+R)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take turns with the model, or go on from a text (Ctrl+Shift+M)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a message first; the model answers it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is finished; write the next message.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say this and have it answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write up to {0} tokens</source>
        <extracomment>{0}: GENERATE_MOST</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} (Ctrl+Return)</source>
        <extracomment>{0}: tr(&apos;Stop writing&apos;) if writing else act</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>grey: control tokens of the template · framed in blue: written by the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tinted: the prompt · framed: written by the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each piece is a token, with its id under it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the model runs on, with how many threads and how much memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the model on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processor threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As many as there are processors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text has {0:,} tokens and the model reads at most {1:,}: the first {2:,} are left out.</source>
        <extracomment>{0}: len(tokens); {1}: opened.info.context; {2}: len(tokens) - room</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first {0} turns</source>
        <extracomment>{0}: found.dropped</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The conversation is longer than the {0:,} tokens that the model reads: the {1} after the system prompt are left out.</source>
        <extracomment>{0}: opened.info.context; {1}: turns</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} layers · {1} heads</source>
        <extracomment>{0}: bench.opened.info.layers; {1}: bench.opened.info.heads</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to look at inside the layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers + attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which earlier tokens each head of each layer looks at, and what each layer adds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>30 layers · 9 heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entropy {0:.2f} bits</source>
        <extracomment>{0}: bench.shares.entropy_bits</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to look at in the probabilities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probabilities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What may come next, how likely it is, and what each filter takes away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0:,} character</source>
        <extracomment>{0}: count</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0:,} characters</source>
        <extracomment>{0}: count</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters of the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>code point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bytes (UTF-8)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the model a conversation is one text, with control tokens between the turns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text is a row of letters, and each letter a number that is kept as bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0:,} characters · {1:,} words · {2:,} bytes · {3}</source>
        <extracomment>{0}: len(text); {1}: words; {2}: count; {3}: _lines(text)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0:,} lines</source>
        <extracomment>{0}: count</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>control character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The letters that go in, or the turns of a chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>36 characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing written yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended by the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to look at in the written text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was drawn, how surprising it was, and what else was tried</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0:,} of {1}</source>
        <extracomment>{0}: bench.token_count; {1}: vocabulary</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens of the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text falls into pieces that the model knows; it reads nothing but their ids.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0:,} tokens · {1:.1f} characters a token</source>
        <extracomment>{0}: len(tokens); {1}: letters / len(tokens)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pieces that the text falls into, their ids, and how they came about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to look at in the vectors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vectors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row of numbers that stands for each token, and what lies near it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The path from text to text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opening the tiny model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tiny model could not be opened: {0}</source>
        <extracomment>{0}: error</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the model is told before the conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have the conversation read with this system prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model&apos;s own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system prompt that the model was trained with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out all turns; the system prompt stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SYSTEM PROMPT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model reads it before the first turn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No turns yet: write a message above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TURNS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system prompt has {0:,} characters, and at most {1:,} are read; shorten it.</source>
        <extracomment>{0}: len(system); {1}: _SYSTEM_LONGEST</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to before this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out this turn and all after it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to before turn {0}</source>
        <extracomment>{0}: place + 1</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drawing the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words of the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text&apos;s tokens; or write words here, with spaces between</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words with spaces between them; Return draws their map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Example words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text&apos;s tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw the map of the text again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map of the vectors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two different tokens make a map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MAP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of many numbers per token, two sums of them are drawn: those that vary most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two different tokens make a map; write a few more words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first axis, {0} of the spread</source>
        <extracomment>{0}: percent(first)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>second axis, {0}</source>
        <extracomment>{0}: percent(second)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two axes hold {0} of how far the {1} vectors lie apart ({2} and {3}); the rest is not seen here.</source>
        <extracomment>{0}: percent(first + second); {1}: len(drawn.names); {2}: percent(first); {3}: percent(second)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> Of several tokens, and drawn at their mean: {0}.</source>
        <extracomment>{0}: several</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text&apos;s tokens, or words of your own, drawn where they lie furthest apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looking for neighbours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token of the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which token&apos;s row is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or any word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A word as it stands in a text; Return shows its first token&apos;s row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row as a strip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>THE ROW</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row as figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>THE SAME AS FIGURES</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearest tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NEAREST IN THE WHOLE VOCABULARY</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A token&apos;s id picks one row of a learnt table: its vector, before any layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row {0:,} of {1:,} · length {2:.3f}</source>
        <extracomment>{0}: token; {1}: opened.info.vocabulary; {2}: length</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} · {1} NUMBERS</source>
        <extracomment>{0}: name; {1}: len(vector)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Embedding of {0}</source>
        <extracomment>{0}: name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vocabulary is compared once the text rests.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole vocabulary is being compared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 is the same direction; any token has {0:.2f} on average. Return shows a neighbour&apos;s own row.</source>
        <extracomment>{0}: near.mean</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One row and its neighbours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The numbers that stand for one token, and the tokens with the most similar ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 is the embedding: the token&apos;s own row of the table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every token becomes a vector; each layer adds to it what it has found out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after layer {0}</source>
        <extracomment>{0}: depth</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vectors {0}</source>
        <extracomment>{0}: what</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VECTORS · {0} · colours from −{1:.2g} to {1:.2g}</source>
        <extracomment>{0}: what.upper(); {1}: high</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All tokens, any layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every token&apos;s vector, before the first layer and after each of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every text written so far as a tree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Surprise of any text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perplexity and bits per character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts of the next token meet its shares</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens or words as a map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open model…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work with another model: a GGUF file or a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two texts side by side, heads and blocks switched off, vectors replaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have a model write that runs on a server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HOW A WORD BECAME TOKENS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>computing what splits cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading the tokenizer&apos;s rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>computing what a split costs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next merge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One merge back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the next merge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The word with | between the pieces; Return computes what it costs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it costs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the model how surprising this split would be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a token to see how its word came about.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tokenizer&apos;s rules are being read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is a control token: it stands in the vocabulary as a whole and was never joined from letters.</source>
        <extracomment>{0}: tokens[place].piece</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HOW {0} BECAME TOKENS</source>
        <extracomment>{0}: word.text</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> Only its beginning is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} bytes, joined pair by pair into {1}: always the pair that was learnt first. At the right, how surprising the model finds such a split.{2}</source>
        <extracomment>{0}: len(word.letters); {1}: count; {2}: cut</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0:.1f} bits</source>
        <extracomment>{0}: split.cost</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule {0:,} made {1}. </source>
        <extracomment>{0}: split.rank; {1}: pieces[split.at]</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>merge {0} of {1}</source>
        <extracomment>{0}: current; {1}: last</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rule {0:,}: {1} → {2}</source>
        <extracomment>{0}: split.rank; {1}: pair; {2}: words.shown(split.pieces[split.at])</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no merge yet: a piece for every byte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1}, {2} bits of surprise after what stands before. The tokenizer&apos;s own split: {3}, {4:.1f} bits; to the model the other one is {5}.</source>
        <extracomment>{0}: pieces; {1}: _counted(split); {2}: sums; {3}: _counted(own); {4}: own.cost; {5}: _times(more)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as likely</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} times less likely</source>
        <extracomment>{0}: many</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} times more likely</source>
        <extracomment>{0}: many</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pieces together must be {0}; put | between them.</source>
        <extracomment>{0}: word.text</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking and opening the model&apos;s files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repair makes it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text has {0:,} tokens; attention is shown for the first {1:,}.</source>
        <extracomment>{0}: len(ids); {1}: LOOK_AT_MOST</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The heads are compared over the first {0} tokens.</source>
        <extracomment>{0}: GRID_AT_MOST</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows before token {0:,} are left out.</source>
        <extracomment>{0}: inspection.first + 1</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no text to go on from: write a few words first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model ended its text here, with {0}.</source>
        <extracomment>{0}: report.token.text</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} tokens were written; Generate goes on.</source>
        <extracomment>{0}: limit</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The course</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twelve lessons, from a function of two numbers to a language model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exercises: linear + ReLU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line by line, marked with what went wrong and what still counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick exercise families and a level; every variant has other numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twelve lessons with live figures, and exercises marked step by step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lamina exercise sets</source>
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
        <source>right, given your line above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not count yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number: 3, −1/2, 0.25, √2, e^-1, tanh(2). Enter goes on, Ctrl+Enter checks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A token, as it stands in the question. Enter goes on, Ctrl+Enter checks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one answer. Ctrl+Enter checks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdict on line {0}</source>
        <extracomment>{0}: number</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {0}</source>
        <extracomment>{0}: number</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, row {0}</source>
        <extracomment>{0}: row + 1</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, number {0}</source>
        <extracomment>{0}: column + 1</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: change it, and the model reads it again</source>
        <extracomment>{0}: name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State of the language model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try with the language model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with this text there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the language model…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Course and exercise sets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Course</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exercise sets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My exercises</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark the answer (Ctrl+Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first of three hints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show each step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The solution with every product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another one like this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same with other numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open on canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the network in Build, where all its numbers are to be seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the first one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The exercise of the lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Challenge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take up the challenge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hint {0}</source>
        <extracomment>{0}: self.hints_seen</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hint {0} of 3</source>
        <extracomment>{0}: self.hints_seen</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The heading above the figure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no figure “{0}”; there are {1}.</source>
        <extracomment>{0}: figure.name; {1}: known</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the figure {0} knows {1}, not “{2}”.</source>
        <extracomment>{0}: kind.name; {1}: &apos;, &apos;.join(options); {2}: name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is a number from {1:g} to {2:g}.</source>
        <extracomment>{0}: name; {1}: low; {2}: high</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>input is two numbers from −4 to 4, such as “2, -1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the two inputs begin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} knows {1}, not “{2}”.</source>
        <extracomment>{0}: name; {1}: &apos;, &apos;.join(known); {2}: wrong[:40]</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text that the model reads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which layer, counted from 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which head of the layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is a whole number.</source>
        <extracomment>{0}: name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which tokens look where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each row is a token and adds up to 100 %. Change the text, the layer and the head.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text to begin with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer to begin with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The head to begin with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network as layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the input.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open this network in Build, as it stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the inputs and watch the numbers pass from layer to layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which example network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text that the model goes on from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model has not read the text yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 always takes the likeliest; 1 is the model&apos;s own; above 1 evens the chances out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep only so many of the likeliest; 0 keeps all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Throw the dice once, and go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1} by the model, {2} now</source>
        <extracomment>{0}: self._names[i]; {1}: percent(float(shares.model[i])); {2}: percent(float(shares.final[i]))</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uncertainty: {0:.2f} bits now, {1:.2f} as the model says it.</source>
        <extracomment>{0}: shares.entropy_bits; {1}: shares.model_entropy_bits</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What may come next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outlined is what the model says, filled what is drawn from. A click takes a token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>W₂ W₁</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>W₂ b₁ + b₂</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the point.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>through both layers: {0}</source>
        <extracomment>{0}: vector_text(through)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>through the product: {0}</source>
        <extracomment>{0}: vector_text(at_once)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two linear layers are one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the upper matrices; the lowest is their product.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sigmoid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A small network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A function of x</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What goes into the function.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at this function</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A function of one number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slide x and choose another function.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which functions may be chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where x begins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text that goes on the journey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} × {1} numbers
{2} = (</source>
        <extracomment>{0}: len(ids); {1}: info.width; {2}: names[-1]</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>f₁ … {0}, {1} heads each
hardest look back: {2} at {3}, {4} (layer {5}, head {6})</source>
        <extracomment>{0}: last_name; {1}: info.heads; {2}: names[-1]; {3}: looked; {4}: percent(float(back.max())); {5}: int(layer); {6}: int(head)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From text to text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every number here was computed from the text above by the language model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words in tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many pairs were merged so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} tokens in all, {1} different ones.</source>
        <extracomment>{0}: tokens; {1}: vocabulary</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing merged yet: every letter is a token. {0}</source>
        <extracomment>{0}: sums</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” and “{1}” stood side by side {2} times, more often than any other pair: from now on “{3}{4}” is one token. {5}</source>
        <extracomment>{0}: pair[0]; {1}: pair[1]; {2}: count; {3}: pair[0]; {4}: pair[1]; {5}: sums</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text needs two words or more and at most {0} characters.</source>
        <extracomment>{0}: _LONGEST</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tokeniser learns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slide through the merges.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words it learns from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words, with commas between them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word whose neighbours are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose neighbours to show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearest words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words&apos; vectors are on their way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The word&apos;s vector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out, being several tokens each: {0}.</source>
        <extracomment>{0}: &apos;, &apos;.join(rest)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: cosine {1:.3f}</source>
        <extracomment>{0}: word; {1}: value</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number {0}: {1:.3f}</source>
        <extracomment>{0}: column + 1; {1}: value</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Near and far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bars show the cosine: 100 % would be the same direction. Below, the first 96 of the 576 numbers that the word is to the model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words to compare, with commas between them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after {0}</source>
        <extracomment>{0}: subscripted(name)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A point through the layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the input and follow the point.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An example network that takes two numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text to learn from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the model sees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guesses for the next token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut off after token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of the text the model may see.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text needs two tokens or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text goes on with {0}, which the model gave {1}. Cross-entropy here: −ln {2:.3g} = {3:.2f}; mean over the text: {4:.2f}.</source>
        <extracomment>{0}: truth; {1}: percent(share); {2}: share; {3}: loss; {4}: mean</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut off the last token and predict it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the cut through the text. The tinted row is how the text really goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two responses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probability of the first response</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p(first response)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How strongly the model is held to what it was: a small β lets it go further.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I prefer {0}</source>
        <extracomment>{0}: name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One step of training with {0} preferred</source>
        <extracomment>{0}: name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the untuned model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was preferred yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scores moved by {0:.3f} in opposite directions.</source>
        <extracomment>{0}: _RATE * push</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your preference changes the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each press is one comparison by a person. Prefer the same response a few times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first response.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The second response.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>value in the middle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} straight pieces in the square from −3 to 3.</source>
        <extracomment>{0}: len(self._polygons)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Depth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many hidden layers, one after the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many neurons in each hidden layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another random network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw other weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>counting regions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} neurons, {1} parameters: {2:,} straight pieces here; a network of this build can have at most {3:,}.</source>
        <extracomment>{0}: neurons; {1}: parameters; {2}: self.count; {3}: found.bound</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Straight pieces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours show the network&apos;s value in the middle of each piece: blue above 0, orange below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden layers at first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neurons in each at first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text to be cut into tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text as tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} characters → {1} tokens of a vocabulary of {2:,}</source>
        <extracomment>{0}: len(text); {1}: len(tokens); {2}: vocabulary</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text in tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type any text. Below each token stands its number in the vocabulary.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A grid of the plane, and the point {0}.</source>
        <extracomment>{0}: vector_text(self.point, digits=3)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 is the plane as it was, 3 is after the activation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on the way to {0}</source>
        <extracomment>{0}: name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(1, 2) is at {0} · {1}</source>
        <extracomment>{0}: vector_text(self.plot.point, digits=3); {1}: there</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a layer does to the plane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit W and b, and slide from the plane as it was to the layer&apos;s output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The activation at the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find the output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After one layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The missing weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The missing bias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The missing input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which shape?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which activation?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the network with its numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the input&apos;s numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what the network gives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what is asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is blank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the student is asked to find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At which layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer that the question is about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number that is left blank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines on the way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What varies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fractions and whole numbers, or decimals where none fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exactly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of variants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many different variants the set is to hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title of the exercise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stands above the exercise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The question in your own words; $…$ sets mathematics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave this empty for a question of Lamina’s own, or write one: {network} The input is {input}. {blank}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stands for {0}</source>
        <extracomment>{0}: help</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put in:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The student writes down what {0} gives, too</source>
        <extracomment>{0}: tick.text()</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to {0} decimals</source>
        <extracomment>{0}: decimals</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to {0} decimal</source>
        <extracomment>{0}: decimals</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make an exercise from {0}</source>
        <extracomment>{0}: name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AN EXERCISE FROM {0}</source>
        <extracomment>{0}: name.upper()</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TRY IT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the variants are sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous variant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The variant before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next variant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same exercise with other numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to the set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put this exercise into the set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The exercise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trying it, and the set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Solving {0} variants…</source>
        <extracomment>{0}: count</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Solving {0} variant…</source>
        <extracomment>{0}: count</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>solving the variants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The one variant is sound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All {0} variants are sound, and no two are the same.</source>
        <extracomment>{0}: count</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>variant {0} of {1}</source>
        <extracomment>{0}: self._place + 1; {1}: len(found.seeds)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row {0}, column {1} ({2})</source>
        <extracomment>{0}: index[0] + 1; {1}: index[1] + 1; {2}: value</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number {0} ({1})</source>
        <extracomment>{0}: index[0] + 1; {1}: value</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The canvas is empty. Build a network first, or open an example.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network is not whole yet: {0}</source>
        <extracomment>{0}: problems[0].message</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network needs exactly one layer whose output nothing else uses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>THE SET</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title of the set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the set is called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is in the set yet. An exercise that is sound can be added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a set…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with a set from a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the set…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a file that can be shared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work through the set in Learn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worksheet…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the set for a class, or write it for Moodle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open an exercise set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The set is not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” holds exercises that are in no file. Save the set?</source>
        <extracomment>{0}: self.title.text()</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}. {1}: {2} variants</source>
        <extracomment>{0}: number; {1}: item.title; {2}: count</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}. {1}: {2} variant</source>
        <extracomment>{0}: number; {1}: item.title; {2}: count</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take exercise {0} out of the set</source>
        <extracomment>{0}: number</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers that vary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which numbers are drawn anew in each variant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of these numbers, or one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smallest number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} that is drawn, −100 to 100</source>
        <extracomment>{0}: name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>steps of {0}</source>
        <extracomment>{0}: text</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole numbers only, or halves, quarters, fifths, tenths too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>also 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether 0 may be drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These numbers stay as they are on the canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing varies: there is one variant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let more numbers vary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an array, or one number of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Think</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discuss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your notes. They stay on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saving your progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> The old file is kept as {0}.</source>
        <extracomment>{0}: kept.name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} You begin afresh.{1}</source>
        <extracomment>{0}: error; {1}: aside</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>solving the exercises of the set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your point through the layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of lesson {0}</source>
        <extracomment>{0}: lesson.number</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on in another workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page</source>
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
        <source>Lamina exercise sets (*{0})</source>
        <extracomment>{0}: set_file.SUFFIX</extracomment>
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
        <source>{0} cannot be written in {1}</source>
        <extracomment>{0}: path.name; {1}: path.parent</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level {0}</source>
        <extracomment>{0}: number</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level of {0}</source>
        <extracomment>{0}: found.title</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practise what was hard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin with these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WHAT WAS HARD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FAMILIES AND LEVELS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin the session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick at least one family.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} picked</source>
        <extracomment>{0}: count</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; most often: {0}</source>
        <extracomment>{0}: &apos;, &apos;.join(hard.mistakes)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, level {1}: {2:.0%} right at once{3}.</source>
        <extracomment>{0}: title; {1}: hard.level; {2}: hard.ease; {3}: named</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next exercise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next exercise of the session (Alt+Right)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three in a row without help: go one level higher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save results…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A table of this session: what was typed, how it was marked and why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} in a row · best {1}</source>
        <extracomment>{0}: record.streak; {1}: record.best</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>best: {0} in a row</source>
        <extracomment>{0}: record.best</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on to level {0}</source>
        <extracomment>{0}: level</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sets of exercises that you opened from files. A set is made from a network on the canvas, or shared by somebody; its numbers are checked when it is opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin “{0}”</source>
        <extracomment>{0}: found.title</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} exercises, from {1}</source>
        <extracomment>{0}: len(found.items); {1}: path</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a set of exercises from a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make one from the network on the canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name for the first column, or nothing:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The results cannot be written: {0}.</source>
        <extracomment>{0}: error</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find the missing weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shapes and regions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probabilities by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} · {1} · level {2}</source>
        <extracomment>{0}: self.title; {1}: families()[family].title; {2}: level</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} · exercise {1} of {2}</source>
        <extracomment>{0}: self.title; {1}: place + 1; {2}: len(self._items)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asking the language model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong with the language model ({0}).</source>
        <extracomment>{0}: error</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open Language model to make it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the course has no page with the lecture&apos;s exercise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>setting formulas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worked solution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export worksheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody gets the same exercises with other numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stands at the top of every sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of sheets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many different sheets, if no names are given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names of students</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or a name on each line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Students</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sheets to print, the key as a second file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moodle XML…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions to import into a question bank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result sheet…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A table (CSV) to enter points, with the answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} ({1} variants)</source>
        <extracomment>{0}: item.title; {1}: count</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} ({1} variant)</source>
        <extracomment>{0}: item.title; {1}: count</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the set “{0}”</source>
        <extracomment>{0}: found.title</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick at least one exercise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moodle XML (*.xml)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved {0} and {1}.</source>
        <extracomment>{0}: path.name; {1}: key.name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The worksheet cannot be written: {0}.</source>
        <extracomment>{0}: error</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>writing the worksheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} exercises on each of {1} sheets</source>
        <extracomment>{0}: exercises; {1}: students</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} exercise on each of {1} sheets</source>
        <extracomment>{0}: exercises; {1}: students</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} exercises on each of {1} sheet</source>
        <extracomment>{0}: exercises; {1}: students</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} exercise on each of {1} sheet</source>
        <extracomment>{0}: exercises; {1}: students</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme, text size and where the language model runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore defaults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put every setting back to how Lamina came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept as you change them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} changed</source>
        <extracomment>{0}: changed</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all as Lamina came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put “{0}” back to its default</source>
        <extracomment>{0}: setting.title</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset {0}</source>
        <extracomment>{0}: setting.title</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring back the settings as they were</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All settings are back to their defaults.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train a tiny model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training labs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train a tokeniser and a tiny language model, and tune it to your preferences.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokenisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learn a tokeniser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count pairs, merge the commonest, and watch a text fall into tokens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pre-training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pre-train a tiny model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut off the last token, guess it, learn: a small language model within minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preference tuning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tune a tiny model to your taste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say which of two answers is better, and the model learns to please.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labs</source>
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
        <source>Text (*.txt *.md *.csv *.py *.html);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which answer do you like better? Click it, or press A or B: one step of training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do you like this answer? Thumb up (U) or down (D): one step of training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo pick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the last pick, or the judge’s last go, back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in Language model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the tuned model and look into it there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in Build</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See the tuned network on the canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model and judge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is tuned; a frozen copy stays as the reference.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which model is tuned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beginning of the answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What every answer goes on from; Enter begins again with it, without the picks so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers begin with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pairs: direct preference optimisation (Rafailov et al. 2023). Thumbs: REINFORCE (Williams 1992).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How a preference becomes a step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pairs (DPO)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thumbs (REINFORCE)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How strongly it is held to what it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the last pick, or the judge’s last go, back (Ctrl+Z)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The untuned model again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A judge picks for you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It writes answers, pairs those that its rule likes with those that it does not, and the model learns from the pairs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule by which the judge picks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word to mention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The word that the judge wants to read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many pairs it picks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the judge pick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picks, then learns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the judge is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thumb up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I like it (U)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thumb down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I do not like it (D)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neither: write others (S)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the step did</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each answer’s probability under the frozen reference, and under the model before and after the step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tiny model, tuned {0:,} steps</source>
        <extracomment>{0}: tuner.steps</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tuned model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bundled tiny model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model is being read…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} steps from the reference</source>
        <extracomment>{0}: count</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 step from the reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> A model that is pushed too far pleases the judge and forgets the language: take a step back with Undo, or choose a larger β, which holds it to the reference.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The natural logarithm of the probability of the whole answer: the sum over its tokens. Nearer to 0 is likelier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much more the better answer has gained over the reference than the other one. Learning raises it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nats per token: the Kullback–Leibler divergence, how far the probabilities of the tuned model are from those of the reference, on average. 0 is no difference.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Real words are those that the training text has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Different token pairs: what share of all two neighbouring tokens is no repetition; low where a model repeats itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pairs that were never learnt from: whether the better one gained more than the other one. On the picked pairs that says little, since they were learnt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer {0}</source>
        <extracomment>{0}: name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ANSWER {0}</source>
        <extracomment>{0}: name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is better</source>
        <extracomment>{0}: name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One step of training ({0})</source>
        <extracomment>{0}: name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ln p of the better answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ln p of the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>margin m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ln p of the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gain over the reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the picked answers were raised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the model moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nats per token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each pick adds a point: how far it raised the better answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>And how far the model is from the reference after it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KL · nats per token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The judge’s picks were learnt together; the numbers of one pick stand here when you make one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No pick was made by you yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thumb up: reward {0:+.0f}, less the usual reward and β times the drift: advantage {1:+.2f}</source>
        <extracomment>{0}: last.reward; {1}: last.advantage</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thumb down: reward {0:+.0f}, less the usual reward and β times the drift: advantage {1:+.2f}</source>
        <extracomment>{0}: last.reward; {1}: last.advantage</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss −ln σ(β m) was {0:.3f} with β = {1:.2g}</source>
        <extracomment>{0}: last.loss; {1}: beta</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · the model was {0:.3f} nats per token from the reference then</source>
        <extracomment>{0}: last.kl</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>margin of the pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gain of the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KL per token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it does now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of answers written with the same random numbers each time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before and after · same seeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other seeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare other answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mentions “{0}”</source>
        <extracomment>{0}: rule.word</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1} before, {2} after {3} picks</source>
        <extracomment>{0}: name; {1}: _score(rule, verdict.before); {2}: _score(rule, verdict.after); {3}: verdict.picks</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pairs ranked rightly: {0:.0%} of those picked, which is soon reached; held-out pairs: {1}.</source>
        <extracomment>{0}: verdict.picked; {1}: held</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0:.0%} real words · {1:.0%} different token pairs · {2:.3f} nats per token from the reference</source>
        <extracomment>{0}: m.words; {1}: m.variety; {2}: m.kl</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before: {0}</source>
        <extracomment>{0}: written(old, settings)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after: {0}</source>
        <extracomment>{0}: written(new, settings)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0:.0f} letters</source>
        <extracomment>{0}: -measures.score</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training runs (*{0})</source>
        <extracomment>{0}: SUFFIX</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save run…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy of this run as a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the model and look into it there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See the network on the canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tune preferences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this model to lab 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the trained model elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training is paused; Train goes on with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>my run{0}</source>
        <extracomment>{0}: SUFFIX</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tiny model, {0:,} steps</source>
        <extracomment>{0}: run.step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tiny model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lab 2, step {0:,}</source>
        <extracomment>{0}: run.step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many blocks the network has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many numbers a token’s vector has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many heads attend side by side in each block.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many tokens are read at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is learnt from; lab 1 shows how the text is cut into tokens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text that is learnt, here and in lab 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokeniser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many tokens of the vocabulary that lab 1 learns from this text; another number is chosen there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network: blocks of attention and small layers, stacked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How each step of training changes the weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far each step goes; may change any time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many passages each step learns from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rate falls to a tenth over so many.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0:,} weights · {1:,} tokens a step</source>
        <extracomment>{0}: count; {1}: passage</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each head needs a multiple of 16 numbers: a width of {0} goes with 1 head.</source>
        <extracomment>{0}: width</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each head needs a multiple of 16 numbers: a width of {0} goes with {1} heads.</source>
        <extracomment>{0}: width; {1}: heads</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0:,} tokens</source>
        <extracomment>{0}: size</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · bytes alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tokens whose vectors point where the chosen one’s does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much each token of the example looks at itself and at those before it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How strongly the loss pulls at each part of the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open run…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with a saved run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train or pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train, or pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One step of training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss · bits per character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many bits the model needs, on average, to tell the next character: fewer is better. The dashed lines are what guessers need that know nothing (chance), how often each token occurs, or which token followed the last one (bigrams).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One example · cut off the last token, guess it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A passage of the held-out text, which is never trained on. The loss is the negative logarithm of the probability that the model gave to the true token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it writes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the model wrote at some steps, from the same random numbers each time. “�” is a byte that makes no letter of the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token vectors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token vectors · forming</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each token’s vector, seen from where the vectors differ most (the first two principal components). Click a token for its neighbours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which moment of the run is seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the newest moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is seen of the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seen after step {0:,}</source>
        <extracomment>{0}: look.step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>numpy engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0:,.0f} tokens/s</source>
        <extracomment>{0}: frame.tokens_per_s</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run saved just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run saved {0:.0f} s ago</source>
        <extracomment>{0}: ago</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the run is saved every 20 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tokeniser is still being learnt; training begins after it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run up to step {0:,} is kept: “Go on with the saved run” brings it back, until another one is trained.</source>
        <extracomment>{0}: self.run.step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause training before another run is opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run “{0}” goes on from step {1:,}.</source>
        <extracomment>{0}: title; {1}: run.step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run was saved as {0}.</source>
        <extracomment>{0}: path.name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run could not be saved ({0}); make room on the disk. The run goes on, and saving it is tried again.</source>
        <extracomment>{0}: error.strerror or error</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train the model (F5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One step of training (F10)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin again with fresh weights; the run before can be gone on with until you train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with the saved run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the run that was saved here by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Getting ready…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>parts of words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first component</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>second component</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train, and the tokens’ vectors find their places here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: click for its neighbours</source>
        <extracomment>{0}: self._names[index]</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1} tokens on a plane. [ and ] choose one.</source>
        <extracomment>{0}: self.title; {1}: count</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours of the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A token that begins with a space begins a word; one with a capital is a name or the beginning of a sentence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bits per character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Train: the loss falls from chance towards what a text tells.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training {0:.2f}</source>
        <extracomment>{0}: frame.train[by_then - 1]</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held out {0:.2f} bits per character</source>
        <extracomment>{0}: frame.test[by_then - 1]</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0:.0%} real words</source>
        <extracomment>{0}: words[-1]</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passage with its last token cut off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guesses of the next token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model’s guesses of the next token appear here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another passage of the held-out text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>truth: {0} · loss −ln {1:.3g} = {2:.2f} nats</source>
        <extracomment>{0}: name; {1}: chance; {2}: -math.log(chance)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train, and the model writes here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train, and click a token on the map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NEAREST TOKENS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NEAREST TO {0} · COSINE</source>
        <extracomment>{0}: quoted(tokeniser, look.token)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which block’s attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which head of the block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention of a head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train, and how a head attends to the example appears here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Block {0}</source>
        <extracomment>{0}: n + 1</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Head {0}</source>
        <extracomment>{0}: n + 1</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} attends to {1} with {2:.1%}</source>
        <extracomment>{0}: names[row]; {1}: names[column]; {2}: value</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>length of the gradient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The length of the gradient in each part of the network, every {0} steps.</source>
        <extracomment>{0}: NORM_EVERY</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is token {1:,}</source>
        <extracomment>{0}: visible(piece.text); {1}: piece.id</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, {1} tokens: {2}</source>
        <extracomment>{0}: self.title; {1}: len(self._pieces); {2}: first</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save tokeniser…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the vocabulary so far as tokenizer.json</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text and merges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text to learn from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learn from a text file of yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learn from the text on the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Byte-pair encoding: the two tokens that stand side by side most often become one, again and again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often pairs of neighbouring tokens occur in the whole text; the first is merged next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commonest pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text and a sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text in tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A dot is a space, an arrow the end of a line, ⟨E2 80⟩ bytes that make no letter by themselves. What the last merge made is framed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the text…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the newest token stands first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newest token, where it stands first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any sentence, in both vocabularies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your merges beside the 49,152 tokens that SmolLM2 was trained with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 character.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0:,} characters.</source>
        <extracomment>{0}: letters</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pairs are counted when the text has been read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>THE TEXT IN TOKENS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is too long, or stands too far on, to be shown here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each merge makes a token, which is shown here among its neighbours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (ITS BEGINNING)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>THE TEXT IN TOKENS{0} · {1:,} IN ALL · {2:,.2f} CHARACTERS EACH</source>
        <extracomment>{0}: part; {1}: tokens; {2}: each</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is merged yet: every byte is a token of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge {0:,}: {1} and {2} stood side by side {3:,} times, so {4} is token {5:,} now.</source>
        <extracomment>{0}: at; {1}: quoted(known, last.left); {2}: quoted(known, last.right); {3}: last.count; {4}: quoted(known, last.id); {5}: last.id</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More merges are being learnt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0:,} tokens are as many as this lab learns.</source>
        <extracomment>{0}: MOST_VOCABULARY</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No pair occurs any more: every word is one token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pre-train with {0:,} tokens</source>
        <extracomment>{0}: size</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lab 2 works with this vocabulary already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lab 2 works with this vocabulary; go there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the tokeniser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tokeniser is still being learnt; wait a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” was not saved: {1}. Choose another place.</source>
        <extracomment>{0}: path.name; {1}: said</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0:,} tokens were saved as {1}.</source>
        <extracomment>{0}: so_far.size; {1}: path.name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>learning merges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0:,} tokens in the vocabulary</source>
        <extracomment>{0}: SMALLEST + self.at</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0:,} in the text</source>
        <extracomment>{0}: tokens</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The king said to them, “Bring me the unbelievable book.”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type any sentence, in any language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sentence in the vocabulary so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SmolLM2’s 49,152 tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sentence as SmolLM2 splits it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening SmolLM2’s tokenizer…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SmolLM2 is not prepared on this computer; open Language model to prepare it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first merges are being learnt…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your vocabulary so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SmolLM2’s {0:,} tokens</source>
        <extracomment>{0}: self._theirs.vocabulary_size</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: nothing to split yet</source>
        <extracomment>{0}: whose</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: 1 token, {1:.1f} characters each</source>
        <extracomment>{0}: whose; {1}: each</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1} tokens, {2:.1f} characters each</source>
        <extracomment>{0}: whose; {1}: tokens; {2}: each</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge after merge, by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before the first merge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo one merge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One more merge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many merges are shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vocabulary and charts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Characters per token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>characters per token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the merges shorten the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long tokens are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vocabulary, newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The 256 bytes alone; merges add to them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compression · characters per token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The more characters a token stands for, the fewer tokens a model has to read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length of tokens · bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many tokens of the vocabulary stand for so many bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vocabulary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All tokens there are, the newest first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VOCABULARY</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · THE NEWEST {0} SHOWN</source>
        <extracomment>{0}: _SHOWN</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VOCABULARY · {0:,} = 256 BYTES + {1:,} MERGED + THE END OF A TEXT{2}</source>
        <extracomment>{0}: size; {1}: len(made); {2}: more</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>learning the tokeniser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opening SmolLM2’s tokenizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>getting ready to train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training the tiny model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looking back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opening the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saving the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tuning the tiny model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exporting the tiny model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory for this; choose a smaller model or a shorter text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file could not be used: {0}.</source>
        <extracomment>{0}: error.strerror or error</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong ({0}); try again.</source>
        <extracomment>{0}: error</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no text on the clipboard; copy some and paste it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: nothing to show yet.</source>
        <extracomment>{0}: self.title</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> Chosen: {0}.</source>
        <extracomment>{0}: self._say(self._chosen)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> Strongest: {0} looks at {1}, {2:.0%}.</source>
        <extracomment>{0}: self._names[row]; {1}: self._names[column]; {2}: others[row, column]</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1} tokens.{2}{3} Left and right choose.</source>
        <extracomment>{0}: self.title; {1}: len(self._names); {2}: most; {3}: chosen</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1} before, {2}</source>
        <extracomment>{0}: bar.name; {1}: percent(bar.before); {2}: percent(bar.after)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1}. Up and down walk the rows, Enter chooses one.</source>
        <extracomment>{0}: self.title; {1}: first</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save {0} as {1}</source>
        <extracomment>{0}: plot.title; {1}: kind.upper()</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is on the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The numbers are on the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PNG…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as SVG…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> with {0:,} points</source>
        <extracomment>{0}: count</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} from {1} to {2}, {3} from {4} to {5}</source>
        <extracomment>{0}: self.x_name; {1}: plain(view.left, 2); {2}: plain(view.right, 2); {3}: self.y_name; {4}: plain(view.bottom, 2); {5}: plain(view.top, 2)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrow keys move, + and − zoom, 0 goes back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer {0}, head {1}: {2} {3}</source>
        <extracomment>{0}: layer + 1; {1}: head + 1; {2}: self._measure; {3}: number</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1} layers, {2} heads. Strongest: {3}. Chosen: {4}. Arrow keys choose.</source>
        <extracomment>{0}: self.title; {1}: self._values.shape[0]; {2}: self._values.shape[1]; {3}: self._say((layer, head)); {4}: self._say(self._current)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1} rows, {2} columns. Largest: {3}. Arrow keys walk the cells, plus and minus zoom, F fits.</source>
        <extracomment>{0}: self.title; {1}: height; {2}: width; {3}: self._say((row, column))</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} from {1} to {2}</source>
        <extracomment>{0}: name; {1}: plain(float(y.min()), 3); {2}: plain(float(y.max()), 3)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: nothing yet.</source>
        <extracomment>{0}: self.title</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, step {1}: {2}. {3}</source>
        <extracomment>{0}: self.title; {1}: self._current; {2}: &apos; | &apos;.join(row.pieces); {3}: row.read_out</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> Picked: {0}.</source>
        <extracomment>{0}: self._say(self._current)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> {0} from {1} to {2}.</source>
        <extracomment>{0}: what; {1}: plain(float(finite.min()), 3); {2}: plain(float(finite.max()), 3)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their values go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1:,} pieces.{2} {3}</source>
        <extracomment>{0}: self.title; {1}: len(self); {2}: values; {3}: keys</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Head {0} has a q of its own and takes k and v from {1}.</source>
        <extracomment>{0}: head + 1; {1}: self.group(head) + 1</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key-value head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1} heads, {2} keys and values. Head {3} shares with {4}.</source>
        <extracomment>{0}: self.title; {1}: self._heads; {2}: self._shared; {3}: self._current + 1; {4}: &apos;, &apos;.join(map(str, together))</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} as a surface over {1} and {2}: from {3} to {4}. Drag or use the arrow keys to turn it.</source>
        <extracomment>{0}: self.title; {1}: self.x_name; {2}: self.y_name; {3}: plain(low); {4}: plain(high)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (of {0:,}, {1} shown)</source>
        <extracomment>{0}: each.size; {1}: each.shown</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, neuron {1}{2}</source>
        <extracomment>{0}: each.name; {1}: place[0] + 1; {2}: more</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1}.{2} Arrow keys walk the neurons, Enter chooses one.</source>
        <extracomment>{0}: self.title; {1}: layers; {2}: values</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: given</source>
        <extracomment>{0}: self._names[index]</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1:.2f} bits, {2}</source>
        <extracomment>{0}: self._names[index]; {1}: bits; {2}: _chance(bits)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>surprisal in bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1} tokens.</source>
        <extracomment>{0}: self.title; {1}: len(self._names)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1} tokens, the most surprising {2} with {3:.1f} bits.{4}</source>
        <extracomment>{0}: self.title; {1}: len(self._names); {2}: name; {3}: bits; {4}: self._picked_too()</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 in {0:.1f}</source>
        <extracomment>{0}: times</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 in {0:,.0f}</source>
        <extracomment>{0}: times</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1} grid lines and {2:,} points, from ({3}, {4}) to ({5}, {6}).{7}</source>
        <extracomment>{0}: self.title; {1}: len(self.lines); {2}: len(self.points); {3}: plain(view.left, 2); {4}: plain(view.bottom, 2); {5}: plain(view.right, 2); {6}: plain(view.top, 2); {7}: self._reach()</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The grid lies across</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upwards it lies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The points lie across</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upwards they lie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>second axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1} points. On the {2}, {3} lies furthest to the left and {4} to the right; on the {5}, {6} lowest and {7} highest.{8}</source>
        <extracomment>{0}: self.title; {1}: len(self._names); {2}: self.x_name; {3}: left; {4}: right; {5}: self.y_name; {6}: low; {7}: high; {8}: self._picked_too()</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance</source>
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
        <source>Where ONNX Runtime computes. What is not available here falls back to the processor, and the status bar says so. CUDA and DirectML need another build of ONNX Runtime than the installers carry: the README tells how to start Lamina with one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many threads the model may use; 0 lets Lamina choose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings file is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings could not be saved: {0}.</source>
        <extracomment>{0}: reason</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings could not be read ({0}); defaults apply.</source>
        <extracomment>{0}: error.strerror or error</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings file was damaged, so the defaults apply.{0}</source>
        <extracomment>{0}: kept</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JetBrains Mono</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} row {1}, column {2}</source>
        <extracomment>{0}: self._name; {1}: index.row() + 1; {2}: index.column() + 1</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, {1} by {2}</source>
        <extracomment>{0}: name; {1}: rows.shape[0]; {2}: rows.shape[1]</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is too long for one number: type at most {0} characters.</source>
        <extracomment>{0}: _LONGEST</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cell is empty: type a number, such as 2, 0.5 or 1/3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is not a number: type one such as 2, −0.5, 1/3 or 1e-3.</source>
        <extracomment>{0}: _printable(text)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be divided by 0: type another denominator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That number is too large: the largest here is about 1.8e308.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} bytes</source>
        <extracomment>{0}: count</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing pad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw with the mouse; the right button or Shift rubs out. Arrow keys move, Space inks a cell, Delete clears.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {0}, column {1}: {2} per cent ink</source>
        <extracomment>{0}: row + 1; {1}: column + 1; {2}: value</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pasted text has {0:,} characters; the first {1:,} were taken, since at most {2:,} fit here.</source>
        <extracomment>{0}: len(text); {1}: len(taken); {2}: longest</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines of more than {0:,} characters were broken, since longer ones hold up every key.</source>
        <extracomment>{0}: LONGEST_LINE</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the words away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0:.{1}f}</source>
        <extracomment>{0}: value; {1}: self.decimals</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} lies between {1} and {2}.</source>
        <extracomment>{0}: self.accessibleName(); {1}: self._range.text(self._range.minimum); {2}: self._range.text(self._range.maximum)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} Arrow keys step; a double-click on the name resets.</source>
        <extracomment>{0}: text</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This bound is for layers that are at least as wide as the input.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A network has at least one input and one neuron in each layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Derivatives are taken by the network&apos;s inputs, not through features.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This network has no layer {0!r}.</source>
        <extracomment>{0}: layer</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has {1} numbers; derivatives are drawn for up to {2}.</source>
        <extracomment>{0}: layer; {1}: neurons; {2}: MOST_DERIVATIVES</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The range is empty: it must run from a smaller number to a larger one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A curve has 2 to {0:,} points.</source>
        <extracomment>{0}: MOST_POINTS</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A curve needs one input that varies; draw a map for two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Networks are compared from one hidden layer and one parameter up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regions can be counted for {0}, not {1}.</source>
        <extracomment>{0}: &apos;, &apos;.join(CORNERS); {1}: activation</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data lack numbers for one of the network&apos;s inputs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network&apos;s inputs need the same number of samples, at least one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every unit is active on some of the {0:,} samples, and the gradients keep their size from the last layer to the first.</source>
        <extracomment>{0}: samples</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data do not fit the input {0}.</source>
        <extracomment>{0}: id</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on these {0:,} samples</source>
        <extracomment>{0}: self._samples</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on this sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has slope 0 everywhere, so no gradient passes it: the layers before it cannot be trained.</source>
        <extracomment>{0}: each.title</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} units</source>
        <extracomment>{0}: count; {1}: each.units</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the only unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it passes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>they pass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In {0}, {1} {2} never active {3}: {4} no gradient back and {5} nothing.</source>
        <extracomment>{0}: each.title; {1}: who; {2}: be; {3}: on_data; {4}: they; {5}: learn</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every unit of {0} stays on one straight piece {1}: the layer bends nothing and might as well be left out.</source>
        <extracomment>{0}: each.title; {1}: on_data</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In {0}, {1:.0%} of the values lie where the curve is nearly flat, so little gradient gets through: smaller weights would help.</source>
        <extracomment>{0}: each.title; {1}: each.saturated</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gradient at {0} is too large to be a number: its weights or the data have grown too far (exploding gradient).</source>
        <extracomment>{0}: each.title</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No gradient arrives at {0} at all.</source>
        <extracomment>{0}: last.title</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No gradient reaches {0} on this data: it cannot learn from it (vanishing gradient).</source>
        <extracomment>{0}: first.title</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From {0} back to {1} the mean gradient</source>
        <extracomment>{0}: last.title; {1}: first.title</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>({0} to {1})</source>
        <extracomment>{0}: _number(near); {1}: _number(far)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} shrinks {1} times {2}: the first layers hardly learn (vanishing gradient).</source>
        <extracomment>{0}: way; {1}: _times(near / far); {2}: sizes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} grows {1} times {2}: steps that suit the last layers are far too long for the first (exploding gradient).</source>
        <extracomment>{0}: way; {1}: _times(far / near); {2}: sizes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A curve needs one input that varies; look at the regions for two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A map has 1 to {0} columns and rows.</source>
        <extracomment>{0}: MOST_RESOLUTION</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A map needs two inputs that vary; draw a curve for one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The maps of all these neurons would take {0:.1f} GB: choose fewer layers or a lower resolution.</source>
        <extracomment>{0}: size / 2 ** 30</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no map of {0}.</source>
        <extracomment>{0}: id</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has no such neuron.</source>
        <extracomment>{0}: id</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is too large to be followed region by region.</source>
        <extracomment>{0}: node.label</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} bends smoothly or joins its inputs in a way that has no straight pieces: regions exist for networks of linear layers and ReLU-like activations.</source>
        <extracomment>{0}: node.label</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such border.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This network has several last layers: choose the one to look at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is too large for so many regions: zoom in.</source>
        <extracomment>{0}: node.label</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are more than {0:,} regions in this window: zoom in, or take fewer neurons.</source>
        <extracomment>{0}: MOST_REGIONS</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window&apos;s sides must be finite numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window is empty: each range must run from less to more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window is too narrow for where it lies: zoom out a little.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The feature {0} bends the plane, so the regions have no straight edges: choose the features x and y only.</source>
        <extracomment>{0}: bent[0]</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The input {0} takes token ids, which have no values in between.</source>
        <extracomment>{0}: id</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one or two</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This picture varies {0} of the inputs, but the network takes {1} numbers: choose which of them vary.</source>
        <extracomment>{0}: wanted; {1}: len(cells)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one input, or two different ones, to vary.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This picture needs {0} inputs that vary, not {1}.</source>
        <extracomment>{0}: dimensions; {1}: len(cells)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network has no input number {0} at {1}.</source>
        <extracomment>{0}: place; {1}: cell.node</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Features feed a network with one Input layer; this one has more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} features are chosen, but {1} takes another number.</source>
        <extracomment>{0}: len(keys); {1}: fed</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network has no input called {0}.</source>
        <extracomment>{0}: id</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The numbers held at {0} do not fit its shape.</source>
        <extracomment>{0}: id</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The grid needs two inputs that vary.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The grid needs at least two lines and two points on each, and not more than {0:,} points.</source>
        <extracomment>{0}: MOST_GRID_POINTS</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data must be points with two coordinates each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} gives {1} numbers; the space is drawn for layers that give a vector.</source>
        <extracomment>{0}: node.label; {1}: shape_text(plan.shapes[id])</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>W x of {0}</source>
        <extracomment>{0}: node.label</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+ b of {0}</source>
        <extracomment>{0}: node.label</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer&apos;s two numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer&apos;s one number, along a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Principal plane (PCA) of {0} numbers: shows {1:.0%} of the spread</source>
        <extracomment>{0}: values.shape[1]; {1}: share</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has no such head or position.</source>
        <extracomment>{0}: node</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A later position is hidden from an earlier one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A formula may have at most {0:,} characters.</source>
        <extracomment>{0}: MOST_FORMULA</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A formula may have at most {0} braces in one another.</source>
        <extracomment>{0}: MOST_BRACES</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record of your progress is damaged and cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record of your progress was written by another version of Lamina.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record of your progress is too large to be one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record of your progress cannot be read: {0}.</source>
        <extracomment>{0}: reason</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your progress cannot be saved: {0}.</source>
        <extracomment>{0}: reason</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is no folder: choose the one that holds {1}.</source>
        <extracomment>{0}: folder.name; {1}: INDEX</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” cannot be opened: {1}.</source>
        <extracomment>{0}: folder.name; {1}: _reason(error)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is not a course: it holds no file {1}.</source>
        <extracomment>{0}: folder.name; {1}: INDEX</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” holds no lessons: add files such as 01-functions.md.</source>
        <extracomment>{0}: folder.name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” holds {1} lessons; a course has at most {2}.</source>
        <extracomment>{0}: folder.name; {1}: len(lessons); {2}: format.MOST_LESSONS</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is a link that leads out of the course&apos;s folder.</source>
        <extracomment>{0}: name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is no file.</source>
        <extracomment>{0}: name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be read: {1}.</source>
        <extracomment>{0}: name; {1}: _reason(error)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is larger than {1} KB.</source>
        <extracomment>{0}: name; {1}: format.MOST_FILE_BYTES &gt;&gt; 10</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not text in UTF-8: save it as UTF-8.</source>
        <extracomment>{0}: name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, line {1} holds a hidden control character (U+{2:04X}).</source>
        <extracomment>{0}: name; {1}: number; {2}: ord(sign)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it leads back to itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, line {1}: begin with “# ” and the title.</source>
        <extracomment>{0}: name; {1}: at + 1</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, line {1}: a title has at most {2} characters.</source>
        <extracomment>{0}: name; {1}: at + 1; {2}: format.MOST_TITLE</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is empty.</source>
        <extracomment>{0}: name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, line {1}: {2}</source>
        <extracomment>{0}: name; {1}: walk.line; {2}: said</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has a title and nothing below it.</source>
        <extracomment>{0}: name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has {1} pages; at most {2}.</source>
        <extracomment>{0}: name; {1}: len(pages); {2}: format.MOST_PAGES</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a lesson has at most {0} blocks.</source>
        <extracomment>{0}: format.MOST_BLOCKS</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>headings inside a lesson begin with “## ”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a formula that begins with $$ must end with $$, alone on its lines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this block is never closed: end it with three backquotes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a block is one of {0}, not “{1}”.</source>
        <extracomment>{0}: &apos;, &apos;.join(format.KINDS); {1}: _short(kind)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a {0} needs its name after it, in small letters.</source>
        <extracomment>{0}: kind</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, line {1}</source>
        <extracomment>{0}: self.name; {1}: self.line</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a question is one to {0}.</source>
        <extracomment>{0}: tr(&apos; or to &apos;).join(format.QUESTIONS)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> or to </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a question needs its text between the backquotes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no exercise family “{0}”; there are {1}.</source>
        <extracomment>{0}: name; {1}: known</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an exercise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a {0} is described by lines “key: value”, not “{1}”.</source>
        <extracomment>{0}: kind; {1}: _short(line)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is given twice.</source>
        <extracomment>{0}: key</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” has more than {1:,} characters.</source>
        <extracomment>{0}: key; {1}: format.MOST_VALUE</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a link leads to {0}, not to “{1}”.</source>
        <extracomment>{0}: &apos;, &apos;.join(format.LINKS); {1}: name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a link needs a text of at most {0} characters.</source>
        <extracomment>{0}: format.MOST_TITLE</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the {0} is a whole number from {1} to {2:,}.</source>
        <extracomment>{0}: what; {1}: low; {2}: high</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a spreadsheet or an archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an old spreadsheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a compressed file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” {1}; choose a CSV file.</source>
        <extracomment>{0}: path.name; {1}: reason</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” cannot be read; check that you may open it.</source>
        <extracomment>{0}: path.name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The delimiter must be a single character, such as a comma.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The decimal sign must be a point or a comma.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 empty line was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0:,} empty lines were left out.</source>
        <extracomment>{0}: empty</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>column {0}</source>
        <extracomment>{0}: number</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first line holds numbers, so the columns were named column 1, column 2 …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” has column names but no rows; add at least two.</source>
        <extracomment>{0}: title</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is larger than {1} MB; keep fewer rows or columns.</source>
        <extracomment>{0}: title; {1}: LARGEST_FILE // 1000000</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is empty; a CSV file has a line of names and lines of values.</source>
        <extracomment>{0}: title</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is {1}, not CSV; save the table as CSV first.</source>
        <extracomment>{0}: title; {1}: what</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is not a text file; save the table as CSV in UTF-8 first.</source>
        <extracomment>{0}: title</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” has more than {1:,} columns; keep fewer.</source>
        <extracomment>{0}: title; {1}: MOST_COLUMNS</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” has more than {1:,} cells; keep fewer.</source>
        <extracomment>{0}: title; {1}: MOST_CELLS</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading “{0}” takes too long; keep fewer rows.</source>
        <extracomment>{0}: title</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}”, line {1}: a quotation mark is opened and not closed, or a cell is longer than 130,000 characters; mend that line.</source>
        <extracomment>{0}: title; {1}: reader.line_num</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” has only one column; its columns must be parted by commas, semicolons, tabs or bars.</source>
        <extracomment>{0}: title</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}”, line {1}: {2} where the first line has {3}; give every line the same number.</source>
        <extracomment>{0}: title; {1}: line; {2}: counted(found); {3}: width</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column {0} has no name and was called “{1}”.</source>
        <extracomment>{0}: number; {1}: name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two columns are called “{0}”; the later one is now “{1}”.</source>
        <extracomment>{0}: cell; {1}: name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0:,} cells</source>
        <extracomment>{0}: cells</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has no examples; add at least two.</source>
        <extracomment>{0}: self.title</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has {1} inputs but {2} targets; each example needs one of each.</source>
        <extracomment>{0}: self.title; {1}: count; {2}: len(self.targets)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} holds a number that is not finite.</source>
        <extracomment>{0}: self.title</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The training and test parts of {0} must hold every example exactly once.</source>
        <extracomment>{0}: self.title</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} leaves no example for training.</source>
        <extracomment>{0}: self.title</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has only one class; telling classes apart needs at least two.</source>
        <extracomment>{0}: self.title</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has targets that are not numbers of its classes.</source>
        <extracomment>{0}: self.title</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has no classes.</source>
        <extracomment>{0}: self.title</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawn points are for classification or regression.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw at least two points.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A drawing holds at most {0:,} points; erase some.</source>
        <extracomment>{0}: MOST_POINTS</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point {0} of the drawing lies too far out; erase it.</source>
        <extracomment>{0}: number</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A drawing has from 2 to {0} classes.</source>
        <extracomment>{0}: MOST_CLASSES</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A drawn point belongs to a class that the drawing does not have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All points have the same class; draw some of another class too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points you drew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose at least one feature of {0}, such as x.</source>
        <extracomment>{0}: title</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each feature can be chosen only once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no feature “{0}”; choose from {1}.</source>
        <extracomment>{0}: key; {1}: &apos;, &apos;.join(FEATURES)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Features are made from points with one or two coordinates, and {0} has {1} inputs.</source>
        <extracomment>{0}: title; {1}: coordinates</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The feature {0} needs a second coordinate; {1} has only one.</source>
        <extracomment>{0}: name; {1}: title</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bundled file {0} cannot be read; installing Lamina again would bring it back.</source>
        <extracomment>{0}: name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bundled file {0} is damaged; installing Lamina again would mend it.</source>
        <extracomment>{0}: name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean 0, standard deviation 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From 0 to 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The seed must be a whole number from 0 to 9223372036854775807.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The test part must be between 0 and 90 % of the examples.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The noise must be a number between 0 and 100.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no normalisation “{0}”; use {1}.</source>
        <extracomment>{0}: self.normalisation; {1}: names</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has too few examples; at least two are needed.</source>
        <extracomment>{0}: raw.title</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far y is scattered around the curve (standard deviation)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One full wave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two straight pieces: two ReLU units make it exactly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cubic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A hill and a valley.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A jump, which no continuous network can make exactly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noisy line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A straight line hidden in noise: a large network learns the noise instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far grey levels are scattered (standard deviation; ink is 1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1,797 handwritten digits, small enough to read pixel by pixel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E. Alpaydin and C. Kaynak, UCI; CC BY 4.0, from scikit-learn (BSD-3-Clause)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4,000 handwritten digits from MNIST, 400 of each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part of MNIST (Y. LeCun, C. Cortes, C. Burges), from the package mnist (MIT)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Circle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A disc inside a ring: no straight line parts them, but x² + y² does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>XOR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same sign or different sign: the smallest problem that one layer cannot solve.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>different signs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gaussians</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two clouds side by side: a straight line parts them almost perfectly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lower left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>upper right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three Gaussians</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three clouds at the corners of a triangle: a softmax with three outputs parts them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spiral</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two arms wound around each other: the hardest of these shapes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first arm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>second arm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two half circles reaching into each other: a bent line parts them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>upper moon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lower moon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One ring between two others: the boundary is two circles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inner and outer ring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>middle ring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checkerboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sixteen squares in turn: many straight pieces are needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far measurements are scattered, in their own standard deviations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made by Lamina; free of any rights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far points are scattered (standard deviation)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no data set “{0}”; choose from {1}.</source>
        <extracomment>{0}: key; {1}: &apos;, &apos;.join(data_sets())</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} can have from {1} to {2} examples, not {3}.</source>
        <extracomment>{0}: source.title; {1}: source.minimum; {2}: source.maximum; {3}: chosen</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” has no column “{1}”; it has {2}.</source>
        <extracomment>{0}: self.title; {1}: name; {2}: names</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 row of {0:,} had an empty cell and were left out.</source>
        <extracomment>{0}: self.rows</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0:,} rows of {1:,} had an empty cell and were left out.</source>
        <extracomment>{0}: left_out; {1}: self.rows</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewer than two rows of “{0}” have all the chosen cells; choose other columns, or fill the empty cells.</source>
        <extracomment>{0}: self.title</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 empty cell was filled with the mean of the numbers, or the most frequent category, of the training part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0:,} empty cells were filled with the mean of the numbers, or the most frequent category, of the training part.</source>
        <extracomment>{0}: gaps</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0:,} rows of “{1}”.</source>
        <extracomment>{0}: inputs.shape[0]; {1}: self.title</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The task must be classification or regression.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows with empty cells can be left out (drop) or filled (fill).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose at least one column as input.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each column can be an input only once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” cannot be both an input and the answer.</source>
        <extracomment>{0}: choice.target</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” has {1:,} different texts; an input may have at most {2}, so leave it out.</source>
        <extracomment>{0}: column.name; {1}: len(column.categories); {2}: MOST_CATEGORIES</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chosen columns make {0:,} inputs in {1:,} rows, too many to hold; choose fewer columns.</source>
        <extracomment>{0}: width; {1}: self.rows</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” holds texts, so it cannot be a number to predict; choose classification or another column.</source>
        <extracomment>{0}: target.name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” has the same value in every row used; telling classes apart needs at least two.</source>
        <extracomment>{0}: target.name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” has {1:,} different values, too many for classes; choose regression or a column with at most {2}.</source>
        <extracomment>{0}: target.name; {1}: len(found); {2}: MOST_CATEGORIES</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is empty in every row used; leave it out.</source>
        <extracomment>{0}: column.name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column “{0}” is empty and was left out.</source>
        <extracomment>{0}: name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” has values in fewer than two columns; two are needed.</source>
        <extracomment>{0}: title</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}”, line {1}, column “{2}”: {3} is not a number that can be worked with; write a finite one or leave the cell empty.</source>
        <extracomment>{0}: sheet.title; {1}: line; {2}: name; {3}: shown(cell)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column “{0}” is read as categories because {1} cannot be read as a number (line {2}: “{3}”).</source>
        <extracomment>{0}: name; {1}: counted(len(other)); {2}: line; {3}: shown(cell)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ancient stories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kings, journeys, quarrels and wonders, told in short sentences of modern English: the best to learn from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Public domain; made from eighteen narrative books of a modern Bible translation, altered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alice’s Adventures in Wonderland</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One children’s book (Lewis Carroll, 1865): so short that a model soon knows it by heart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Public domain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As You Like It</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A comedy (William Shakespeare, 1599): speakers, verse, and the English of his time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no text “{0}”; choose from {1}.</source>
        <extracomment>{0}: name; {1}: &apos;, &apos;.join(texts())</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The context must be from 1 to {0:,} tokens.</source>
        <extracomment>{0}: LONGEST_CONTEXT</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The held-out part must be between 0 and 90 % of the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens must be a list of whole numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text has {0:,} tokens, too few for a context of {1:,}; choose a shorter context or a longer text.</source>
        <extracomment>{0}: flat.size; {1}: context</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A token lies outside the vocabulary of {0:,}.</source>
        <extracomment>{0}: vocabulary</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0:,} windows of {1:,} tokens.</source>
        <extracomment>{0}: count; {1}: context</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is larger than {1} MB, too large to open.</source>
        <extracomment>{0}: name; {1}: MOST_BYTES &gt;&gt; 20</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be saved: {1}.</source>
        <extracomment>{0}: Path(path).name; {1}: _reason(error)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a Lamina network (its schema is another program&apos;s).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This network was saved by a newer Lamina (format {0}; this one reads up to {1}): update Lamina to open it.</source>
        <extracomment>{0}: header.version; {1}: VERSION</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is damaged: {0}.</source>
        <extracomment>{0}: error</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is nested too deeply to be a network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is damaged: it begins as UTF-16 text, but is not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a Lamina network: it does not begin with a schema and a version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not readable as JSON: {0}.</source>
        <extracomment>{0}: error</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is damaged: it gives {0!r} twice in one place.</source>
        <extracomment>{0}: key</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Networks of format {0} cannot be opened any more.</source>
        <extracomment>{0}: version</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (one of its entries)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is damaged at {0}: {1}.</source>
        <extracomment>{0}: place or tr(&apos;its beginning&apos;); {1}: what</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its beginning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is damaged in its training settings: {0}</source>
        <extracomment>{0}: error</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note {0}</source>
        <extracomment>{0}: k</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two notes have the id {0!r}; each needs its own.</source>
        <extracomment>{0}: note.id[:40]</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A note has a width that cannot be drawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network holds groups within groups too deeply.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network has more than {0:,} layers, too many to open.</source>
        <extracomment>{0}: MOST_NODES</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two layers have the id {0!r}; each needs its own.</source>
        <extracomment>{0}: node.id</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A layer has the id {0!r}, which cannot be used.</source>
        <extracomment>{0}: node.id[:40]</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wire {0} leads to a layer {1!r} that is not there.</source>
        <extracomment>{0}: number; {1}: end</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wire {0} connects {1} to itself.</source>
        <extracomment>{0}: number; {1}: target.label</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wire {0} ends at {1!r}, no input of {2}.</source>
        <extracomment>{0}: number; {1}: edge.port; {2}: target.label</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input {0!r} of {1} has two wires.</source>
        <extracomment>{0}: edge.port; {1}: target.label</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The wires run in a circle at {0}: no layer may feed itself.</source>
        <extracomment>{0}: label</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is a layer of the kind {1!r}, which this Lamina does not know: update Lamina, or remove the layer with the program that made it.</source>
        <extracomment>{0}: label; {1}: written.type</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has an option {1!r} that its kind does not have.</source>
        <extracomment>{0}: label; {1}: name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has a weight {1!r} that its kind does not have: {2} has {3}.</source>
        <extracomment>{0}: label; {1}: name[:40]; {2}: layer.title; {3}: &apos;, &apos;.join(sorted(kinds)) or &apos;none&apos;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} shares a weight {1!r} that its kind does not have.</source>
        <extracomment>{0}: label; {1}: name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} gives {1} an impossible shape.</source>
        <extracomment>{0}: label; {1}: name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} gives {1} {2} numbers, but its shape asks for {3}.</source>
        <extracomment>{0}: label; {1}: name; {2}: len(written.values); {3}: math.prod(written.shape)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entry {0!r}</source>
        <extracomment>{0}: key</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network holds text that cannot be written: {0}.</source>
        <extracomment>{0}: error</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} holds a number that is not finite, which a file cannot keep: set it again, or undo the training that led there.</source>
        <extracomment>{0}: name; {1}: node.label</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is {1:,} characters long; at most {2:,} can be shown.</source>
        <extracomment>{0}: where; {1}: len(text); {2}: most</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} holds half of a character, which cannot be written: type it again.</source>
        <extracomment>{0}: where</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} stands at a position that cannot be drawn.</source>
        <extracomment>{0}: what</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of layer {0}</source>
        <extracomment>{0}: k</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each row of W points to the middle of one class; softmax makes the three shares.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A softmax classifier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two soft lines bound a band; the output is close to 1 inside it: XOR for 0 and 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A soft band</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three classes in the plane.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>XOR with sigmoids: between two parallel lines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>|x| from two ReLUs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each pair of layers folds the line from 0 to 1 once more: the teeth double with depth.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A deep ReLU sawtooth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One neuron per corner: with enough of them any curve can be followed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A curve from corners</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two bends, put back to back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three folds, four teeth, six neurons.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One hidden layer follows any curve.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The block adds a correction to x instead of replacing it: $y = x + f_2(\mathrm{ReLU}(f_1(x)))$.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A residual block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twelve corners follow $\sin x$ from $-\pi$ to $\pi$ to within 0.04; twice as many come four times as close. Open Plot to see it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sine from twelve corners</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step through it backward: each sigmoid hands on at most a quarter of the slope, so five leave less than $\frac{1}{1000}$.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slopes that fade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not trained yet: press Train, and watch the plane being cut along the two arms.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two spirals to learn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any curve can be followed: each neuron adds one corner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the layers add to x, and x itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Five sigmoids in a row, seen from the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two hidden layers and a hard question.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sixty-four pixels pass through eight numbers and come back: $W_2 = W_1^\top$, its rows the eight directions in which digits differ most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An autoencoder of digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not trained yet: press Train, and watch the ten shares become one answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A small CNN on digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture through eight numbers and back again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edges, then the strongest of them, then a class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three tokens, one a row. Each asks with $q = W_q x$; the answer is the mean of the values, weighted by $\mathrm{softmax}\left(\frac{q \cdot k}{\sqrt{2}}\right)$.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One attention head on three tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each row: how much one token looks at the three. The rows of W are the keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who looks at whom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not trained. Each block is a group: double-click one to see attention and feed-forward, both added to what came in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A small GPT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scores and softmax, one row a token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queries, keys and values with numbers that can be checked by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token ids to scores through two blocks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>f_1(x, y) = (x + y − 1, x − y + 1) and f_2(u, v) = (2u − v, u + v).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lecture’s network with {0}</source>
        <extracomment>{0}: title</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a bend, two layers are one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lecture’s network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x → f₁ → ReLU → f₂ → ReLU: from (1, 2) to (4, 2), every number in sight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The challenge: tanh instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same two maps with tanh between them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>f₂ after f₁ and the single map f give the same for every input.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One neuron</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2x + y + 0.5, bent into the range 0 to 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ReLU(x + y − 1) is 1 for (1, 1) and 0 for the other three.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ReLU(x + y) − ReLU(x + y − 1): 0 for (0, 0), 1 for the others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ReLU(x + y) − 2 ReLU(x + y − 1): 1 when exactly one of the two is 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>XOR by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A weighted sum, a bias and a bend: the smallest layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AND</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One line through the plane is enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least one of the two inputs is 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No single line does it; two neurons and a sum do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is too long for a number: at most {0} characters.</source>
        <extracomment>{0}: MOST_CHARACTERS</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was typed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is too long for a token: at most {0} characters.</source>
        <extracomment>{0}: MOST_CHARACTERS</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be part of a token.</source>
        <extracomment>{0}: _named(sign)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be read: use the digits 0 to 9.</source>
        <extracomment>{0}: _named(sign)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be read in a number.</source>
        <extracomment>{0}: _named(sign)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number has one decimal point or comma, and no others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number may have at most {0} digits.</source>
        <extracomment>{0}: MOST_DIGITS</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is not expected after the number.</source>
        <extracomment>{0}: self._tokens[self._at]</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are too many brackets or powers inside each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two numbers stand side by side: put a sign between them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number ends too early.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A bracket is opened but not closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number is missing before “{0}”.</source>
        <extracomment>{0}: token</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log could be to base 10 or e: write ln for the natural logarithm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” cannot be read: give a number.</source>
        <extracomment>{0}: word[:20]</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That number is too large or too small to be an answer here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That number is too large to be an answer here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That divides by 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An exponent may be at most {0} here.</source>
        <extracomment>{0}: LARGEST_EXPONENT</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 can only be raised to a positive power.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A negative number can only be raised to a whole power.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A negative number has no square root here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a positive number has a logarithm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the network gives.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What one layer inside gives.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One cell of a weight matrix W.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One cell of a bias b.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One number of an input.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shape of what a layer gives.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which activation function a layer is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An exercise needs a title of at most {0} characters.</source>
        <extracomment>{0}: MOST_TITLE</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The question is longer than {0:,} characters.</source>
        <extracomment>{0}: MOST_QUESTION</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The question holds {{{0}}}; only {{network}}, {{input}}, {{output}} and {{blank}} can be filled in.</source>
        <extracomment>{0}: found</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers can be asked to 1 to 6 decimals, or exactly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the network&apos;s groups first: an exercise asks for single layers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network is too large to be worked through by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not a layer on the way to what is asked for.</source>
        <extracomment>{0}: stage</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines on the way can be asked where the blank is an output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} gives more numbers than fit into a line.</source>
        <extracomment>{0}: label_of(spec, id)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0!r} is nothing that can be left blank.</source>
        <extracomment>{0}: blank.kind</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The blank is at a layer {0!r} that is not there.</source>
        <extracomment>{0}: blank.node[:40]</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not an activation function that can be asked for.</source>
        <extracomment>{0}: node.label</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An activation can be asked for where the layers stand in one line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has no {1} to leave blank.</source>
        <extracomment>{0}: node.label; {1}: blank.kind</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has no cell {1} in its {2}.</source>
        <extracomment>{0}: node.label; {1}: list(blank.index); {2}: name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers of a layer {0!r} vary, which is not there.</source>
        <extracomment>{0}: vary.node[:40]</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has no {1!r} whose numbers could vary.</source>
        <extracomment>{0}: node.label; {1}: vary.name[:20]</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers can vary in steps of 1, 1/2, 1/4, 1/5 or 1/10.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers can vary between −100 and 100, the smaller bound first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between 0 and 0 there is no number but 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What does the network give?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What does {name} give?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which number stands in place of $\square$?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which shape does the output of {name} have?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which activation function is $\sigma$?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> It gives {0}.</source>
        <extracomment>{0}: parts[&apos;output&apos;]</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{network} The input is {input}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> Give the numbers {0}.</source>
        <extracomment>{0}: tolerance.text</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A network computes {0}</source>
        <extracomment>{0}: shape</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A network is given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A network is ${0}$</source>
        <extracomment>{0}: arrows</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, with {1}.</source>
        <extracomment>{0}: said; {1}: listed(layers)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>${0}$ as on the canvas</source>
        <extracomment>{0}: name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>${0}(x) = W x + b$ where $W = {1}$</source>
        <extracomment>{0}: name; {1}: _matrix(cells)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} and $b = {1}$</source>
        <extracomment>{0}: text; {1}: _matrix(column)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of the answers that are offered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to within {0}</source>
        <extracomment>{0}: numbers.plain(self.size, 6)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to within {0} %</source>
        <extracomment>{0}: numbers.plain(100 * self.size)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>q · k{0} is {1}</source>
        <extracomment>{0}: &apos;₁₂₃&apos;[at]; {1}: affine_numbers(q, Fraction(0), key)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>numbers added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A dot product multiplies number by number, then adds up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keys alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The query is missing: multiply each key with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is divided by √{1}</source>
        <extracomment>{0}: text(each); {1}: size</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not scaled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scores are still to be divided.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>divided by the size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Divide by the square root √{0}, not by {0}.</source>
        <extracomment>{0}: size</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>multiplied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Divide by the square root instead of multiplying.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weight {0}: e^score over the sum of all</source>
        <extracomment>{0}: at + 1</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a masked key has weight 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not normalised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These do not add up to 1: divide each exponential by their sum.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no powers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Softmax takes e to the power of each score first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>negative powers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign: a larger score gives a larger weight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scores were not divided by the square root first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mask forgotten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The third key comes after the query: it is masked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number {0} is {1}</source>
        <extracomment>{0}: at + 1; {1}: affine_numbers(column, Fraction(0), weights)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>plain mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is the plain mean: weigh each value by its attention weight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keys mixed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keys were mixed: the weights mix the values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> The query is the second token, so the third key is masked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> Leave out the scaling.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> Scale by $\sqrt{{{0}}}$.</source>
        <extracomment>{0}: size</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention of one query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The query is $q = {0}$, the keys are the rows of $K = {1}$ and the values the rows of $V = {2}$. Compute the attention of the query over the three keys, and its output.{3}{4} Two decimals.</source>
        <extracomment>{0}: vector_latex(q); {1}: matrix_latex(keys); {2}: matrix_latex(values); {3}: scale; {4}: mask</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First a score for each key: its dot product with the query.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then softmax turns the scores into weights that add up to 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The output is each value times its weight, added up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One query over three keys, by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vectors of two numbers, without scaling.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vectors of four numbers, divided by √4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same, with the last key masked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>likeliest token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loss looks at the token that came, not at the likeliest one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one minus p</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is 1 − p: take minus the logarithm of p.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrong base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The wrong logarithm: to base 2 here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The wrong logarithm: the natural one, ln.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is the likeliest token; the one that came counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>look up {0} in the list</source>
        <extracomment>{0}: words[truth]</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cross-entropy of a prediction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A model gives the next token these probabilities: {0}. The token that came was {1}. What is the loss, ${2}$</source>
        <extracomment>{0}: pairs; {1}: words[truth]; {2}: log</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (in bits)?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>? Two decimals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the probability of the token that came counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loss is minus the logarithm of it: sure and right costs nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take minus the logarithm to base 2 of ${0}$.</source>
        <extracomment>{0}: latex(p[truth])</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take minus the logarithm ln of ${0}$.</source>
        <extracomment>{0}: latex(p[truth])</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number {0} is −ln({1})</source>
        <extracomment>{0}: at + 1; {1}: text(each)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>base 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the natural logarithm ln here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is their sum: divide by how many there are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean of p</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Average the losses, not the probabilities.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With ln in the loss, the perplexity is a power of e, not of 2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign: e to the power of the mean loss.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At three places of a text a model gave the token that came the probabilities ${0}$. Compute the loss at each place, their mean and the perplexity. Two decimals.</source>
        <extracomment>{0}: vector_latex(p)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loss at a place is −ln p.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mean is their sum divided by 3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The perplexity is e to the power of the mean: as if choosing among so many tokens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How wrong a prediction was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In bits, with powers of 2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the natural logarithm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean and perplexity.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new {0} is {1} − {2}·{3}</source>
        <extracomment>{0}: name; {1}: text(w); {2}: text(rate); {3}: bracketed(g)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>uphill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That goes uphill: take the step off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rate forgotten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The learning rate is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without the square here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take y off the output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the error is {0}</source>
        <extracomment>{0}: difference_text(first(earlier, &apos;output&apos;), y)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>∂L/∂{0} is 2·{1}·{2}</source>
        <extracomment>{0}: name; {1}: bracketed(error); {2}: bracketed(factor)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two forgotten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The 2 from the square is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inner derivative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The inner derivative is missing: multiply by what the weight is multiplied with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>error forgotten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The error is missing: the further off, the larger the step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One step of gradient descent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model is $\hat{{y}} = {0}$ with ${1}$, the loss $L = (\hat{{y}} - y)^2$. Make one step of gradient descent with the learning rate ${2}$ on the example $x = {3}$, $y = {4}$.</source>
        <extracomment>{0}: model; {1}: start; {2}: latex(rate); {3}: latex(x); {4}: latex(y)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First compute the output and the error.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The derivative of (ŷ − y)² is 2 · error times the inner derivative.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A step goes against the gradient: new = old − rate · gradient.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network is $\hat{{y}} = v \cdot \operatorname{{ReLU}}(wx)$ with $w = {0}$, $v = {1}$, the loss $L = (\hat{{y}} - y)^2$. Make one step of gradient descent with the learning rate ${2}$ on $x = {3}$, $y = {4}$.</source>
        <extracomment>{0}: latex(w); {1}: latex(v); {2}: latex(rate); {3}: latex(x); {4}: latex(y)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compute forwards first: h, the output, the error.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backwards: ∂L/∂v is 2 · error · h; ∂L/∂w goes on through v and the ReLU, which is on here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output, error, gradient, step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One weight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A weight and a bias.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two layers with ReLU.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> Give two decimals (you may type tanh(2)).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linear layers and {0}</source>
        <extracomment>{0}: shown</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let {0}, and let {1} act on each component. Compute $${2}$$ line by line.{3}</source>
        <extracomment>{0}: listed([f&apos;${by.latex}$&apos; for by in maps]); {1}: shown; {2}: asked; {3}: rounding</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work from the inside out: the innermost function comes first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each line is the next function of the line above: a map, then {0}, and so on.</source>
        <extracomment>{0}: shown</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin with ${0}{1}$: put the numbers in for the variables.</source>
        <extracomment>{0}: maps[0].name; {1}: vector_latex(x)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What if we used the activation function tanh instead?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>activation skipped before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} was skipped on the line before: {1} takes what {0} gave.</source>
        <extracomment>{0}: name; {1}: maps[at].spoken</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layers swapped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is {0}, not {1}.</source>
        <extracomment>{0}: other.spoken; {1}: maps[at].spoken</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>activation too early</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} came too early: it follows {1}, it does not go before it.</source>
        <extracomment>{0}: name; {1}: maps[0].spoken</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrong order of composition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The maps were applied in the wrong order: {0}, inside, comes first.</source>
        <extracomment>{0}: maps[0].spoken</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ReLU(f₂(ReLU(f₁(x))))</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A two-layer network, line by line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two layers of two; the first variant is the lecture&apos;s own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three neurons in the middle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three layers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same composition with tanh, to two decimals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three neurons, with halves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bias is missing: add b.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bias sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bias was taken off instead of added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output of a linear map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let $f(x) = W x + b$ with $W = {0}$ and $b = {1}$. Compute $f(x)$ for $x = {2}$.</source>
        <extracomment>{0}: matrix_latex(w); {1}: column_latex(b); {2}: vector_latex(x)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each row of W makes one number of the output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Multiply the numbers of a row with those of x, one by one, and add them up; then add that row&apos;s number of b.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first number begins with ${0} \cdot {1}$.</source>
        <extracomment>{0}: latex(w[0][0]); {1}: _in_brackets(x[0])</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ReLU acts on each component. Compute $\operatorname{{ReLU}}({0})$.</source>
        <extracomment>{0}: vector_latex(x)[1:-1]</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ReLU(x) = max(0, x), for each component by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Positive numbers stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Negative numbers become 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ReLU too early</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ReLU came too early: add b first, then apply ReLU.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A linear map and ReLU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let ${0}$. Compute $\operatorname{{ReLU}}(f{1})$.</source>
        <extracomment>{0}: f.latex; {1}: vector_latex(x)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work from the inside out: first f, then ReLU.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the numbers in for the variables, one component after the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then turn every negative component into 0 and leave the others as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row {0} of W₂ with column {1} of W₁ is {2}</source>
        <extracomment>{0}: r + 1; {1}: c + 1; {2}: affine_numbers(row, Fraction(0), column)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrong order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is the product in the other order: the map applied first stands on the right, W₂ W₁.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cell by cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The matrices were multiplied cell by cell: take a row of W₂ with a column of W₁.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>transposed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The result is transposed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>outer bias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bias of the second map is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>biases added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first bias goes through W₂ as well: b = W₂ b₁ + b₂.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inner bias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first map&apos;s bias was forgotten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>$W$ and $b$</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two linear maps in one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let ${0}$ and ${1}$. There is no activation between them, so $f_2(f_1(x))$ is one linear map {2}. Find {3}.</source>
        <extracomment>{0}: f1.latex; {1}: f2.latex; {2}: asked; {3}: wanted</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write both maps with matrices: $f_1(x) = W_1 x + b_1$, $f_2(x) = W_2 x + b_2$.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put one into the other: $W_2 (W_1 x + b_1) + b_2$.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So $W = W_2 W_1$.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So $W = W_2 W_1$ and $b = W_2 b_1 + b_2$.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>W x + b by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two by two, whole numbers: first the products, then the bias.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three inputs, negative numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three by three, with halves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Negative numbers become 0, after the linear map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ReLU of a vector.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A linear map, then ReLU.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three outputs with halves, then ReLU.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without an activation two layers are one matrix.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two matrices without a bias.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With biases.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Through a wider middle, with biases.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bias belongs to it too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not divided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is still multiplied by {0}: divide by that.</source>
        <extracomment>{0}: text(by)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Divide by {0} instead of multiplying.</source>
        <extracomment>{0}: text(by)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rest forgotten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the rest of the sum off first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what is left is {0}, and that is {1} times the weight</source>
        <extracomment>{0}: difference_text(above(earlier), first(earlier, &apos;known&apos;)); {1}: text(by)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let $f(x) = W x + b$ with $W = {0}$ and $b = {1}$. It gives $f{2} = {3}$. Find the weight ${4}$.</source>
        <extracomment>{0}: matrix; {1}: _column(b); {2}: vector_latex(x); {3}: _result_latex(output); {4}: label</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write out the row of W that the weight stands in, with the numbers of x.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work out everything in that sum except the missing product.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The output minus the rest is the weight times ${0}$.</source>
        <extracomment>{0}: latex(x[column])</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the bias of g off first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let $f(x) = W x + b$ with $W = {0}$, $b = {1}$, and ${2}$. The network gives $g(\operatorname{{ReLU}}(f{3})) = {4}$. Find the weight ${5}$.</source>
        <extracomment>{0}: matrix; {1}: latex(b[0]); {2}: g.latex; {3}: vector_latex(x); {4}: latex(output[0]); {5}: label</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go backwards through g first: which number went into it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That number is positive, so ReLU left it as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What f gives, minus the rest of its sum, is the weight times ${0}$.</source>
        <extracomment>{0}: latex(x[column])</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the output {0} is {1} plus the bias</source>
        <extracomment>{0}: text(out); {1}: text(product)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taken the other way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other way round: b is the output minus W x.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take W x off the output instead of adding it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing bias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let $f(x) = W x + b$ with $W = {0}$ and an unknown bias $b$. It gives $f{1} = {2}$. Find $b$.</source>
        <extracomment>{0}: matrix_latex(w); {1}: vector_latex(x); {2}: _result_latex(output)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work out W x without the bias first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The output is W x plus b.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So b is the output minus W x, component by component.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}·{1} is {2}</source>
        <extracomment>{0}: text(w[0][0]); {1}: names[0]; {2}: text(r[0])</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>put your numbers into both equations: {0} must come out as {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>equation {0}</source>
        <extracomment>{0}: at + 1</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo W: multiplying by it again goes the wrong way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>swapped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x and y are the wrong way round.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the bias {0} comes off {1}</source>
        <extracomment>{0}: text(constant); {1}: text(out)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bias is still in it: take it off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bias added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the bias off instead of adding it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let ${0}$. For which input is $f({1}) = {2}$?</source>
        <extracomment>{0}: f.latex; {1}: &apos;, &apos;.join(names); {2}: _result_latex(output)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo the last thing first: f multiplies, then adds the bias.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the bias off the output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then solve W x = what is left: add or subtract multiples of the two equations.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then solve W x = what is left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The output is known, one weight is not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A matrix: find the right row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back through a second layer and ReLU.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The output is known, the bias is not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two outputs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three outputs, with halves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The output is known, the input is not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two equations.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two equations, with halves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>e^z over the sum of both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>z_{0} changes by {1}·({2})</source>
        <extracomment>{0}: response; {1}: text(rate * advantage); {2}: difference_text(hot, share)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrong response</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The step pushes the other response.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>probability forgotten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the present probability off: what is likely already moves less.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>size forgotten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Multiply by the step size and the advantage.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Multiply by the step size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>baseline forgotten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The baseline comes off the reward first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the score of {0} rises against the other</source>
        <extracomment>{0}: _RESPONSES[up]</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>softmax of the new scores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrong way round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The wrong way round.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A becomes less likely: compare how the two scores change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B becomes less likely: compare how the two scores change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the change to the old scores first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Those are the old probabilities.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Response {0} was sampled and got the reward {1}; the baseline is {2}. A policy-gradient step adds to each score the step size ${3}$ times the advantage (reward − baseline) times $(1 - p)$ for {0} and $(0 - p)$ for the other.</source>
        <extracomment>{0}: name; {1}: text(reward); {2}: text(baseline); {3}: latex(rate)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A person prefers response {0}. A step adds to each score the step size ${1}$ times $(1 - p)$ for the preferred response and $(0 - p)$ for the other.</source>
        <extracomment>{0}: name; {1}: latex(rate)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A preference step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two responses A and B have the scores $z = ({0}, 0)$, and softmax gives their probabilities. {1} Which response becomes more likely?</source>
        <extracomment>{0}: shown; {1}: story</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> Give the new probabilities to two decimals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First the present probabilities: softmax of the scores.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then each score&apos;s change: for the response that is pushed, 1 − p; for the other, −p.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The response whose score rises against the other&apos;s becomes more likely; a negative advantage turns that round.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The response whose score rises against the other&apos;s becomes more likely.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for {0} it is {1}</source>
        <extracomment>{0}: response; {1}: difference_text(a, b)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other way round: the reference comes off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reference forgotten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reference model was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The factor β is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The preferred response comes first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign of the margin was turned round.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is tanh; the sigmoid function is asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a step raises the preferred response, {0}, against the other, whatever the margin is</source>
        <extracomment>{0}: name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A step always raises the preferred response against the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two responses A and B have the log-probabilities $\ln \pi = {0}$ under the model and $\ln \pi_{{\text{{ref}}}} = {1}$ under the reference model. A person prefers {2}. With $\beta = {3}$, compute how much each has gained, the margin β · (gain of {2} − gain of the other), and the probability σ(margin) that the model agrees (two decimals). Which response does the step make more likely?</source>
        <extracomment>{0}: vector_latex(now); {1}: vector_latex(reference); {2}: name; {3}: latex(beta)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A gain is the log-probability minus the reference&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The margin compares the two gains, the preferred one first, times β.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The step raises σ(margin): think which response must rise for that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which response a step of preference tuning makes more likely.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A person prefers one of two responses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The margin over a reference model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A reward and a baseline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is 0 there</source>
        <extracomment>{0}: affine_text((weight,), constant, (&apos;x&apos;,))</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign: the bend is where what is inside ReLU becomes 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bias taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is the bias: set what is inside ReLU to 0 and solve for x.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bends counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Those are the bends: there is one piece more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>counted twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two bends at the same place are one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With one input, n bends make n + 1 pieces, not 2ⁿ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let $f(x) = {0}$. Where does the graph bend (in the order of the terms), and of how many straight pieces does it consist?</source>
        <extracomment>{0}: formula</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ReLU bends where what is inside it becomes 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set each inside to 0 and solve for x.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between two neighbouring bends the graph is straight; do not forget the two ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>parallel lines never meet, others meet once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>parallel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parallel lines do not meet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not every on-off pattern occurs: n lines need not make 2ⁿ regions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One region is there before any line is drawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lines counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Those are the lines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linear regions in the plane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A layer on two inputs has the neurons {0}. Each switches on along a straight line. In how many points do two of these lines cross, and into how many regions do they divide the plane?</source>
        <extracomment>{0}: shown</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each neuron&apos;s line is where what is inside its ReLU becomes 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two lines cross once, unless they are parallel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every line adds one region, and one more for each line it crosses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting linear regions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many straight pieces a ReLU layer makes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two neurons on a line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three neurons, some at one place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines in the plane.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1} rows</source>
        <extracomment>{0}: why; {1}: rows</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1} columns</source>
        <extracomment>{0}: why; {1}: columns</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other way round: the first number counts the rows, one per output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inputs counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not the inputs are counted: {0}.</source>
        <extracomment>{0}: why</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>W has one row for each of the {0} outputs and a column for each input</source>
        <extracomment>{0}: outputs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>b has one number per output, {0}</source>
        <extracomment>{0}: outputs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the last layer gives {0} numbers</source>
        <extracomment>{0}: sizes[-1]</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a linear layer with {0} outputs</source>
        <extracomment>{0}: size</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shapes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A vector with {0} numbers goes into {1}. Give the shape of every array (rows, columns), and how many numbers come out.</source>
        <extracomment>{0}: sizes[0]; {1}: layers</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>W x works when W has as many columns as x has numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first W is {0} × {1}.</source>
        <extracomment>{0}: sizes[1]; {1}: sizes[0]</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each of the {0} vectors is mapped by itself</source>
        <extracomment>{0}: tokens</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} numbers go in and {1} come out</source>
        <extracomment>{0}: width; {1}: head</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one row for each of the {0} queries</source>
        <extracomment>{0}: tokens</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one column for each of the {0} keys</source>
        <extracomment>{0}: tokens</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>head size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scores compare tokens with tokens: the head size is summed away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every query meets every key: both axes count tokens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each of the {0} tokens gets a mixture of values of size {1}</source>
        <extracomment>{0}: tokens; {1}: head</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shapes in attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text of {0} tokens enters attention as vectors of {1} numbers (one row per token). Queries, keys and values have {2} numbers each. Give the shapes (rows, columns).</source>
        <extracomment>{0}: tokens; {1}: width; {2}: head</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A linear layer maps each row by itself: the number of rows stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>W is outputs × inputs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In Q Kᵀ every query meets every key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>neurons counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Those are the neurons: every wire between two neurons is a weight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bias is missing: one number per output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bias per input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bias has one number per output, not per input.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bias counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This layer has no bias.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>words counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each word has a vector of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sizes added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words times numbers per word, not their sum.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add up all the parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An embedding of {0} words with {1} numbers each</source>
        <extracomment>{0}: words; {1}: sizes[0]</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, then linear</source>
        <extracomment>{0}: first</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameter counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} layers of sizes {1}, each with a bias. How many numbers does training set?</source>
        <extracomment>{0}: start; {1}: path</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} layers of sizes {1}, without a bias. How many numbers does training set?</source>
        <extracomment>{0}: start; {1}: path</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A linear layer takes {0} numbers and gives {1}, with a bias. How many numbers does training set?</source>
        <extracomment>{0}: sizes[0]; {1}: sizes[1]</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count the cells of each W first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>W has outputs × inputs cells; b has one number per output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>W has outputs × inputs cells.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first layer has {0} · {1} weights.</source>
        <extracomment>{0}: sizes[1]; {1}: sizes[0]</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which array has how many rows and columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One linear layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two linear layers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queries and keys in attention.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many numbers training sets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two layers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three layers and an embedding, with or without biases.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Softmax makes every number positive first, then lets them add up to 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take e to the power of each number, then add these up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each probability is its own power of e over the sum.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>e to the power {0} is asked for</source>
        <extracomment>{0}: name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>e to the power {0} is {1}</source>
        <extracomment>{0}: name; {1}: cell_text(power.value)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take e to the power of each number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign: a larger score gives a larger power.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ln {0}</source>
        <extracomment>{0}: each</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> The numbers were chosen so that fractions come out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> Two decimals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Softmax of logits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scores (logits) are $z = ({0})$. Compute ${1}$.{2}</source>
        <extracomment>{0}: shown; {1}: SOFTMAX; {2}: rounding</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number {0} is e^({1}) over the sum</source>
        <extracomment>{0}: at + 1; {1}: text(z[at])</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scores themselves were shared out: take e to the power of each first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign: a larger score gives a larger probability.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scores (logits) are $z = {0}$. Compute ${1}$ to three decimals.</source>
        <extracomment>{0}: vector_latex(z); {1}: SOFTMAX</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scores into probabilities.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scores that make fractions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole scores, step by step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Four scores at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is divided by {1}</source>
        <extracomment>{0}: text(each); {1}: text(t)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>token {0}: e^z over the sum of both</source>
        <extracomment>{0}: name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Divide by the temperature instead of multiplying.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>temperature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The temperature was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Those are the probabilities at temperature 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>probabilities divided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Divide the scores by the temperature, before softmax, not the probabilities.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These do not add up to 1: divide by the sum of both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tokens are the wrong way round.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two tokens A and B have the scores $z = ({0})$. The temperature is $T = {1}$. Compute their probabilities. Two decimals.</source>
        <extracomment>{0}: shown; {1}: latex(t)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The temperature acts on the scores, before softmax.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Divide both scores by T.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then softmax: e to the power of each, over the sum of both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other odds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other way round.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Divide by the other probability.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>upside down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upside down: the gap of the scores stands above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Divide the gap by the logarithm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the gap {0} over T must be {1}</source>
        <extracomment>{0}: text(gap); {1}: text(first(earlier, &apos;log&apos;))</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two tokens A and B have the scores $z = {0}$. At which temperature $T$ has A the probability ${1}$? Two decimals.</source>
        <extracomment>{0}: vector_latex(z); {1}: latex(p)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At temperature T, p_A over p_B is e to the power (z_A − z_B) / T.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find p_A over p_B first, then its natural logarithm ln.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(z_A − z_B) / T equals that logarithm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only a positive number has a logarithm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>base 10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the natural logarithm ln, not to base 10.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temperature and two tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the temperature does to two tokens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole scores.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find the temperature.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} stands in {1}</source>
        <extracomment>{0}: &apos;·&apos;.join(pair); {1}: &apos;, &apos;.join(parts)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>that pair stands nowhere in the words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after your merge two pairs are equally common</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another pair is commoner: count each pair over all words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>counts ignored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each word counts as often as it occurs, not once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>commonest word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is the start of the commonest word: count each pair over all words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Those are all the pairs: only this one is asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The merges so far: {0}. </source>
        <extracomment>{0}: &apos;, &apos;.join(done)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next merge of a tokeniser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tokeniser is being learnt by byte-pair encoding. {0}The words, cut into tokens, and how often each occurs: {1}. Which two neighbours are merged next, and how often do they stand side by side?</source>
        <extracomment>{0}: before; {1}: _listed(corpus)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> And which merge comes after it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (Write the new token, such as ab.)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count pairs of neighbours inside words, never across words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pair counts as often as its word occurs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare {0} with the others: the commonest pair is merged.</source>
        <extracomment>{0}: &apos;·&apos;.join(best)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which pair byte-pair encoding merges next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After two merges.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two merges, one after the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} is {2}</source>
        <extracomment>{0}: name; {1}: &apos;, &apos;.join(map(text, values)); {2}: &apos;, &apos;.join(tried)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} taken</source>
        <extracomment>{0}: other</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} would give {1}.</source>
        <extracomment>{0}: other; {1}: would</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An activation function turns ${0}$ into $({1})$. Which one was it?</source>
        <extracomment>{0}: vector_latex(x); {1}: shown</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let ${0}$. The layer gives $\sigma(f{1}) = ({2})$. Which activation function is $\sigma$?</source>
        <extracomment>{0}: f.latex; {1}: vector_latex(x); {2}: shown</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which activation was it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (Numbers are rounded to two decimals.)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at what became of the negative number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sigmoid gives numbers between 0 and 1, tanh between −1 and 1; ReLU leaves positive numbers as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the largest number, {0}, compare what each of them would give.</source>
        <extracomment>{0}: text(max(inner))</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell activations by what they do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A negative number, 0 and a positive one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any three numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Behind a linear map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has the levels 1 to {1}.</source>
        <extracomment>{0}: self.title; {1}: len(self.levels)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A variant&apos;s number lies between 0 and {0:,}.</source>
        <extracomment>{0}: MOST_SEED</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no exercise family called {0!r}.</source>
        <extracomment>{0}: variant.family[:40]</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This exercise is not about a network that can be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is {1}</source>
        <extracomment>{0}: affine_text(row, constant, names); {1}: affine_numbers(row, constant, x)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bias is missing: {0} adds it after the products.</source>
        <extracomment>{0}: by.spoken</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bias has the wrong sign.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>W was transposed: each row of W makes one output, not each column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}({1}) is max(0, {1})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this component is {0}({1})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>activation skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} was skipped here: apply it to each component.</source>
        <extracomment>{0}: name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>absolute value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The minus sign was dropped: ReLU turns a negative number into 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrong half</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ReLU keeps the positive numbers and turns the negative ones into 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} instead</source>
        <extracomment>{0}: other</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is {0}; {1} is asked for.</source>
        <extracomment>{0}: other; {1}: name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number {0} is {1} over the sum {2}</source>
        <extracomment>{0}: index + 1; {1}: text(value); {2}: text(sum(whole, Fraction(0)))</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the sum is 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another one fits better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sign slip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sign slipped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rounded too early</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Very near: rounded too early.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was filled in yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} lines is right.</source>
        <extracomment>{0}: right; {1}: count</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} lines are right.</source>
        <extracomment>{0}: right; {1}: count</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>follows from {0}, but that made it too easy: mend {0} first</source>
        <extracomment>{0}: above</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right, given {0}</source>
        <extracomment>{0}: above</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your line above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your earlier line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>some cells are empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>some of these follow from {0}, the others do not</source>
        <extracomment>{0}: self._above(line)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (Or: {0}{1})</source>
        <extracomment>{0}: mistakes[1].sentence[0].lower(); {1}: mistakes[1].sentence[1:]</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Moodle file holds 1 to {0:,} questions.</source>
        <extracomment>{0}: MOST_QUESTIONS</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A question category needs a name of at most 200 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (Give three decimals.)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;Give fractions as decimals, to three decimals.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick at least one exercise family.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no level {0} of {1!r}.</source>
        <extracomment>{0}: level; {1}: family[:40]</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record of exercises is too large to be one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record of exercises cannot be read: {0}.</source>
        <extracomment>{0}: reason</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record of exercises cannot be saved: {0}.</source>
        <extracomment>{0}: reason</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record of exercises is damaged and cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record of exercises was written by another program or version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record of exercises has more entries than there are exercises.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record of exercises holds counts that cannot be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record of exercises holds a streak that cannot be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is larger than {1} MB, too large.</source>
        <extracomment>{0}: name; {1}: MOST_BYTES &gt;&gt; 20</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is larger than {0} MB, too large for a set.</source>
        <extracomment>{0}: MOST_BYTES &gt;&gt; 20</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a set of exercises (its schema is another&apos;s).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This set was saved by another Lamina (format {0}; this one reads {1}): update Lamina to open it.</source>
        <extracomment>{0}: header.version; {1}: VERSION</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The set holds text that cannot be written: {0}.</source>
        <extracomment>{0}: error</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The set would be larger than {0} MB.</source>
        <extracomment>{0}: MOST_BYTES &gt;&gt; 20</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a set of exercises: it does not begin with a schema and a version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is nested too deeply to be a set of exercises.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exercise {0}</source>
        <extracomment>{0}: number</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is of a family unknown here, {1!r}.</source>
        <extracomment>{0}: where; {1}: written.family[:40]</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network of exercise {0}: {1}</source>
        <extracomment>{0}: number; {1}: error</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} leaves {1!r} blank, which is unknown here.</source>
        <extracomment>{0}: where; {1}: kind[:40]</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network cannot be computed: {0}</source>
        <extracomment>{0}: error</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A set holds 1 to {0} variants of an exercise.</source>
        <extracomment>{0}: MOST_SEEDS</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too few numbers vary: two variants are the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the search was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only {0} of {1} variants are sound. Mostly: {2}</source>
        <extracomment>{0}: len(found); {1}: count; {2}: why</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, level {1}</source>
        <extracomment>{0}: found.title if found else self.family; {1}: self.level</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A set needs a title of at most 200 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A set holds 1 to {0} exercises.</source>
        <extracomment>{0}: MOST_ITEMS</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} needs 1 to {1} variants.</source>
        <extracomment>{0}: where; {1}: MOST_SEEDS</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} names the same variant twice.</source>
        <extracomment>{0}: where</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} names a variant that cannot be: {1}.</source>
        <extracomment>{0}: where; {1}: seed</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The check was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, variant {1}: {2}</source>
        <extracomment>{0}: where; {1}: seed; {2}: error</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bias of {0} is missing.</source>
        <extracomment>{0}: name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bias of {0} has the wrong sign.</source>
        <extracomment>{0}: name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>W of {0} was transposed.</source>
        <extracomment>{0}: name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} was skipped.</source>
        <extracomment>{0}: name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>softmax skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work through the network layer by layer, from the input on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first layer is {0}.</source>
        <extracomment>{0}: name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write down what goes into each layer before you compute what comes out of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is all zeros: nothing would be left to work out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} gives a number beyond {1}: narrow the bounds.</source>
        <extracomment>{0}: where; {1}: LARGEST</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} gives {1}, which is no short fraction: ask for decimals, or vary whole numbers only.</source>
        <extracomment>{0}: where; {1}: numbers.plain(cell)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} were swapped.</source>
        <extracomment>{0}: names</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The missing number is {0:g}, which is no short fraction.</source>
        <extracomment>{0}: value</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>put your number in: the output must come out as {0}</source>
        <extracomment>{0}: self._output_text()</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with {0}: {1}</source>
        <extracomment>{0}: numbers.fraction_text(exact); {1}: self._worked_through()</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} gives {1}</source>
        <extracomment>{0}: self._said(id); {1}: &apos;, &apos;.join(cells)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> after {0}</source>
        <extracomment>{0}: name_text(self.graph.node(sources[0]).label)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The output is no short fraction, so the missing number cannot be found exactly: use ReLU and whole numbers, or ask for the output instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The output is beyond {0}: narrow the bounds.</source>
        <extracomment>{0}: LARGEST</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The missing number does not matter here (a ReLU is off, or its input is 0): any number would do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two numbers fit: {0} and {1}.</source>
        <extracomment>{0}: numbers.plain(right); {1}: numbers.plain(other)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two numbers fit: another answer lies just above {0}.</source>
        <extracomment>{0}: place</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>count the numbers that {0} gives along each axis</source>
        <extracomment>{0}: label</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is what goes into {0}; what comes out is asked for.</source>
        <extracomment>{0}: label</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two activations fit: {0} give the same output here.</source>
        <extracomment>{0}: names</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} gives {1}, and no other does</source>
        <extracomment>{0}: right; {1}: would[node.type]</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A worksheet needs a title of at most 200 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A worksheet holds 1 to {0} exercises.</source>
        <extracomment>{0}: MOST_EXERCISES</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A worksheet can be made for 1 to {0} students.</source>
        <extracomment>{0}: MOST_STUDENTS</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sheet {0}</source>
        <extracomment>{0}: number</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has {1} different variants for {2} students: let more numbers vary, or print for fewer.</source>
        <extracomment>{0}: item.title; {1}: len(found); {2}: count</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: key</source>
        <extracomment>{0}: title</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variant {0}</source>
        <extracomment>{0}: exercise.variant.text</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>out of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no export called {0!r}.</source>
        <extracomment>{0}: key</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This network has more than 2 GB of weights, too many to export.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the rest of the text must stay as it was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights of this network are too many to stand in the text as numbers: edit them in the table of parameters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>these lines are inside a group: open the group on the canvas, and edit its code there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this cannot be read back: {0}</source>
        <extracomment>{0}: _PLAIN</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The function forward is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>forward takes {0} here.</source>
        <extracomment>{0}: names</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no layer uses {0}.</source>
        <extracomment>{0}: name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>: open the group to change sizes in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is {1}, but {2} stands here</source>
        <extracomment>{0}: name; {1}: _sizes(exact); {2}: _sizes(array)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The array {0} is missing.</source>
        <extracomment>{0}: missing[0]</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is no input of the network.</source>
        <extracomment>{0}: name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is one sample of {1}, but {2} stands here.</source>
        <extracomment>{0}: name; {1}: _sizes(exact); {2}: _sizes(array)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>forward must end with return.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} must be {1}, but {2} stands here.</source>
        <extracomment>{0}: name; {1}: wanted; {2}: _sizes(array)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a line here gives a layer’s output a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is a group: its line stays as it was written, and stands once.</source>
        <extracomment>{0}: target</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no layer is written like this: one layer a line, such as {0}.</source>
        <extracomment>{0}: &apos;y = np.maximum(x, 0)&apos; if self._language == &apos;numpy&apos; else &apos;y = torch.relu(x)&apos;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not defined before.</source>
        <extracomment>{0}: source</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not defined.</source>
        <extracomment>{0}: name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>W must be a matrix.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code is too long: at most {0:,} characters.</source>
        <extracomment>{0}: MOST_CHARACTERS</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>invalid syntax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {0} is no Python: {1}.</source>
        <extracomment>{0}: line; {1}: why</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This text is no Python that can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {0}: {1}</source>
        <extracomment>{0}: getattr(node, &apos;lineno&apos;, 1); {1}: sentence</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than {0:,} numbers cannot be read here.</source>
        <extracomment>{0}: _MOST_CELLS</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an array has at most four axes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this list is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the rows of this array are not equally long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing can be divided by 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number is expected here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this number is too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are too many brackets inside each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signs in a row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>digits in one number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>powers in a row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are too many {0}.</source>
        <extracomment>{0}: what</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A hidden sign cannot be read in code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only arrays are given names here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is given twice.</source>
        <extracomment>{0}: target.id</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only WEIGHTS = {…} stands here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a weight’s name is expected here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only __init__ and forward stand in the class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LaTeX document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network&apos;s formula, layers and weights as mathematics, ready to be set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>numpy script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Python script that computes the network with numpy alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ONNX model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A model file that ONNX Runtime and many other programs run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This network has more than 2 GB of weights, too many for ONNX.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no layer yet: an empty network cannot be written to a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> {0} more operators have no layer either.</source>
        <extracomment>{0}: more</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model cannot be opened as a network. {0}{1}</source>
        <extracomment>{0}: listed; {1}: rest</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model cannot be opened as a network. {0}</source>
        <extracomment>{0}: problems[0].message</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>works across the samples of a batch, which no layer does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>names axis {0}, which is not there.</source>
        <extracomment>{0}: axis</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs a constant where this model computes a value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is given a constant where a layer takes its input.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>goes beyond what {0} allows: {1}</source>
        <extracomment>{0}: layer.title; {1}: fault</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mixes the samples of a batch, which no layer does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>computes with token ids, which are names and not quantities.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not fit {0}: {1}</source>
        <extracomment>{0}: layer.title; {1}: error</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>would make the network too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leaves nothing over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has weights of other shapes than {0} takes.</source>
        <extracomment>{0}: layer.title</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asks for a shape that one sample&apos;s numbers do not fill.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has weights that are not finite ({0}).</source>
        <extracomment>{0}: name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has too many weights ({0}).</source>
        <extracomment>{0}: name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>computes with a constant that is not a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>differs from sample to sample, which no layer does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spreads its input over a larger shape, which no layer does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The input {0} leaves the size {1!r} free: say how long it is.</source>
        <extracomment>{0}: short(entry.name); {1}: short(size)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The input {0} has one number per sample without an axis.</source>
        <extracomment>{0}: short(entry.name)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The input {0} is larger than an Input layer can be.</source>
        <extracomment>{0}: short(entry.name)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is used in a way that makes no sense.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>belongs to the operators of {0!r}, which are not read.</source>
        <extracomment>{0}: operator.domain</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has no layer here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The output {0} is computed by nothing in this model.</source>
        <extracomment>{0}: short(name)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The output {0} does not depend on any input.</source>
        <extracomment>{0}: short(name)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model goes in a circle at {0} ({1}).</source>
        <extracomment>{0}: short(operator.type); {1}: short(operator.name)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model computes far too many constants to be meant seriously.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asks for more computing than opening a file may take.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>would make an array of impossible size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asks for a shape that the numbers do not fill.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>counts in steps of 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds a constant of a kind that is not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>turns numbers into a kind that is not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>divides by 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is part of an attention that differs from ours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: it is not given a sequence of vectors.</source>
        <extracomment>{0}: _UNKNOWN</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: it is too large.</source>
        <extracomment>{0}: _UNKNOWN</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: its heads do not belong together.</source>
        <extracomment>{0}: _UNKNOWN</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: its queries depend on their place.</source>
        <extracomment>{0}: _UNKNOWN</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: its queries turn with their place in another way than RoPE.</source>
        <extracomment>{0}: _UNKNOWN</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: it hides other places than the later ones.</source>
        <extracomment>{0}: _UNKNOWN</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: its scores are scaled unevenly.</source>
        <extracomment>{0}: _UNKNOWN</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: its output is of another width than its input.</source>
        <extracomment>{0}: _UNKNOWN</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is not a complete ONNX model: it is damaged or was cut off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is larger than 1 GB; such models are not opened here.</source>
        <extracomment>{0}: path.name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the system gave no reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is larger than 1 GB; such models are not opened here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is only a pointer left by Git LFS: fetch the model itself with `git lfs pull`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a web page, not a model: the download went wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a model in another format; only ONNX files can be opened here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file uses version {0} of the ONNX format; versions {1} to {2} can be read.</source>
        <extracomment>{0}: model.ir_version; {1}: low; {2}: high</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model uses operator set {0}; sets {1} to {2} can be read. Export it again with another opset.</source>
        <extracomment>{0}: opset; {1}: low; {2}: high</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model defines functions of its own, which are not read: export it with them inlined.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model has sparse arrays, which are not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model has no output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model computes {0} twice; it is damaged.</source>
        <extracomment>{0}: short(name)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The input {0} says nothing about its shape.</source>
        <extracomment>{0}: name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The input {0} is of a kind that is not read (numbers are).</source>
        <extracomment>{0}: name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The input {0} has the impossible size {1}.</source>
        <extracomment>{0}: name; {1}: dimension.dim_value</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>size {0}</source>
        <extracomment>{0}: at + 1</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The input {0} has more than {1} axes.</source>
        <extracomment>{0}: name; {1}: MOST_AXES</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number {0}</source>
        <extracomment>{0}: at + 1</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a constant of {0}</source>
        <extracomment>{0}: short(node.op_type)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The array {0} lies in another file, which is not opened for safety: save the model as one file.</source>
        <extracomment>{0}: name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The array {0} is of a kind that is not read (numbers are).</source>
        <extracomment>{0}: name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The array {0} has impossible sizes.</source>
        <extracomment>{0}: name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The array {0} would have {1:,} numbers, too many.</source>
        <extracomment>{0}: name; {1}: cells</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The array {0} should have {1:,} numbers, but has {2:,}.</source>
        <extracomment>{0}: name; {1}: cells; {2}: there</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The array {0} cannot be read; the file is damaged.</source>
        <extracomment>{0}: name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The array {0} holds numbers that are not numbers (NaN).</source>
        <extracomment>{0}: name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has a slope of its own for each component.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has a level that is not positive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>compares with something other than 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chooses between values, which no layer does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rounds to whole numbers, which no layer does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cuts numbers off at other bounds than 0 and infinity.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the mask of what it left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>draws at random as if in training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rearranges token ids, for which there is no layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>names axes that are not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leaves out an axis that has more than one place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>puts an axis before the batch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>picks samples from a batch, which no layer does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looks up something other than rows by token ids.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>picks a place that is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its keys, values or scores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>caps its scores, which ours does not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hides other places for each sample, which no layer does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has queries, keys and values that do not fit each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>adds something of its own to the scores of very many places.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hides every place from some place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has a mask that is computed; ours are part of the layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has another mask for each sample, which no layer does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has a mask of another shape than its scores.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has keys or values of earlier places that do not fit the new ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs a batch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is given neither a sequence nor heads of sequences.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has a window larger than the image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has a window with other axes than its image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has a window of impossible size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>works on images of more than two axes, for which there is no layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has kernels with other axes than its image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has groups that its channels do not fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moves its window farther along one axis than along the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>where the largest numbers were</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has a window that is not square or has gaps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>works along a line with a wide window or a border.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has borders of different widths.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes the largest of an image that is not square.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>turns the batch into columns, which no layer does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>multiplies two computed matrices outside of an attention that is known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has one matrix per sample or head.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>multiplies matrices that do not fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spreads a computed value over a larger one, which no layer does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>raises to another power than 2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lacks an input.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its mean and deviation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is in training mode; export the model for evaluation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>turns a part of the vectors that its angles do not fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asks for places that its angles do not have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has angles for another number of places.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>averages along other axes than the last.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drops the axis it averages along.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>normalises with weights that are not one for each component.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has an attribute {0} of the wrong kind.</source>
        <extracomment>{0}: name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>also gives {0}, which no layer does.</source>
        <extracomment>{0}: what</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This ONNX model is too large apart from its weights; 16 MB are read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file holds no network: it is empty or not an ONNX model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This ONNX model has more than {0:,} operators; too many.</source>
        <extracomment>{0}: MOST_NODES</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This ONNX model has more than {0:,} arrays; too many.</source>
        <extracomment>{0}: MOST_ARRAYS</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This ONNX model has far too many parts to be meant seriously.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PyTorch module</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A PyTorch module with its weights, to train further or to build upon.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its name holds a character that no file name has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a device or a pipe, no ordinary file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is write-protected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No name is free for a temporary file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This number has more than {0} digits.</source>
        <extracomment>{0}: MOST_DIGITS</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}e… cannot be read: write the number out in full.</source>
        <extracomment>{0}: touching.text</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Powers are not linear: write Square(…) for a layer that squares.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be read in a formula.</source>
        <extracomment>{0}: shown_sign(line[at])</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A comma between two digits could be a decimal comma or begin the next component: write 0.5 with a point, or a space after the comma.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The map is too long: at most {0:,} characters.</source>
        <extracomment>{0}: MOST_CHARACTERS</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no map to read: type one such as (x + y − 1, x − y + 1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the map alone, or begin it like f(x, y) =.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The map takes {0} numbers, but the layer is given {1}.</source>
        <extracomment>{0}: len(order); {1}: inputs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A linear layer gives sums of multiples of its inputs: write them out, or a matrix such as [[1, 2], [3, 4]] x + (1, 1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A linear layer does not bend: put {0} behind it as a layer of its own.</source>
        <extracomment>{0}: title</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This formula adds no layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} takes {1} inputs, but is given {2}.</source>
        <extracomment>{0}: node.label; {1}: len(ports); {2}: len(stage.inputs)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In this formula a layer feeds itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sample is numbers only, such as x = (1, 2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has {1} numbers here, but {2} are given.</source>
        <extracomment>{0}: shown(name); {1}: size; {2}: len(array)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The formula takes {0} numbers, but is given {1}.</source>
        <extracomment>{0}: len(names); {1}: known</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not among the inputs {1}.</source>
        <extracomment>{0}: shown(name); {1}: &apos;, &apos;.join(map(shown, declared))</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is no function that is known here: name an activation such as ReLU or tanh, or a layer such as f_1.</source>
        <extracomment>{0}: name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is defined by itself.</source>
        <extracomment>{0}: shown(line.name)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} takes {1} numbers, but is given {2}.</source>
        <extracomment>{0}: shown(line.name); {1}: len(parameters); {2}: size</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} takes at most 8 inputs.</source>
        <extracomment>{0}: layer.title</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} takes one input.</source>
        <extracomment>{0}: layer.title</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of max only max(0, …) is known: it is ReLU.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many factors or brackets stand inside each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The formula is too long: at most {0:,} characters.</source>
        <extracomment>{0}: MOST_CHARACTERS</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no formula to read: type one such as ReLU(x + y − 1, x − y + 1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The formula has more than {0} lines.</source>
        <extracomment>{0}: _MOST_LINES</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This name is defined twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two lines say what the network is: name one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The formula has more than {0} layers.</source>
        <extracomment>{0}: MOST_STAGES</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This map takes {0}, but is given {1}.</source>
        <extracomment>{0}: takes; {1}: given</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} alone is no network: write what it is applied to, such as W x + b.</source>
        <extracomment>{0}: value.letter or tr(&apos;A matrix&apos;)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A matrix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than 8 kinds of numbers come together here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} needs a matrix beside it: W x + b.</source>
        <extracomment>{0}: value.bias.letter</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most 8 terms can be added here; use brackets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This sum cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write this constant as a tuple, with one number for each place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be added to {1}.</source>
        <extracomment>{0}: _numbers(len(b)); {1}: _numbers(size)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>W gives {0}, but b has {1}.</source>
        <extracomment>{0}: _numbers(len(w)); {1}: len(b)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line has one equals sign at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing stands behind the equals sign.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is not expected here.</source>
        <extracomment>{0}: self._now.text</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin the line like f(x, y) = or like W =</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the name of an activation already: call your function f_1, g or the like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two inputs have the same name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than {0} components.</source>
        <extracomment>{0}: MOST_COMPONENTS</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line ends where a number or a name is expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before “{0}” a number or a name is missing.</source>
        <extracomment>{0}: token.text</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing between the brackets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rows of this matrix are not equally long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A typed matrix has at most {0:,} numbers.</source>
        <extracomment>{0}: _MOST_CELLS</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A matrix holds numbers only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number other than 0 must stand below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The numbers in this formula grow too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number in the formula is too large: keep below 1,000,000,000,000.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The formula is too long to be followed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is a function: write {1}(…).</source>
        <extracomment>{0}: shown(name); {1}: shown(name)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most 8 outputs can be put side by side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are two biases here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two matrices beside each other: apply the second one to something first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A linear layer cannot multiply its inputs with each other, only with numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A layer cannot divide by its inputs, only by numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The formula divides by 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} and {1} numbers cannot be added.</source>
        <extracomment>{0}: len(a); {1}: len(b)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}_{1} is not one of the inputs.</source>
        <extracomment>{0}: used[0][0]; {1}: last if first else first</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} would be input {1}, but the layer is given {2}.</source>
        <extracomment>{0}: family[needed - 1]; {1}: needed; {2}: count</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With {0} inputs, call them x_1, x_2 and so on.</source>
        <extracomment>{0}: inputs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be put in order: use x, y, z, or u, v, w, or x_1, x_2 and so on, or begin with f(a, b) =.</source>
        <extracomment>{0}: &apos;, &apos;.join(used)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a network with one input of token ids can continue a text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A network that continues a text needs exactly one output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no token to continue with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network reads at most {0} tokens.</source>
        <extracomment>{0}: self.capacity</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token ids of this network run from 0 to {0}.</source>
        <extracomment>{0}: self._limit - 1</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text cannot be continued place by place: {0}</source>
        <extracomment>{0}: error</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text cannot be continued with {0}: it does not go place by place.</source>
        <extracomment>{0}: plan.label(id)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two layers have the id {0}; each needs its own.</source>
        <extracomment>{0}: node.id</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is of a kind unknown here, {1!r}.</source>
        <extracomment>{0}: node.label; {1}: node.type</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} holds no layers: delete it, or group others.</source>
        <extracomment>{0}: node.label</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is left of the input after {0}.</source>
        <extracomment>{0}: node.label</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} would give {1} numbers for one sample, too many.</source>
        <extracomment>{0}: node.label; {1}: shape_text(shape)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has no option called {1}.</source>
        <extracomment>{0}: node.label; {1}: name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input {0}</source>
        <extracomment>{0}: port</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not connected: draw a wire to {1}.</source>
        <extracomment>{0}: which; {1}: node.label</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} takes numbers, not token ids: put an Embedding before it.</source>
        <extracomment>{0}: node.label</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} takes token ids, not numbers: connect it to a token input.</source>
        <extracomment>{0}: node.label</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} would be {2}: too large.</source>
        <extracomment>{0}: name; {1}: node.label; {2}: shape_text(shape)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has no {1} yet: it needs {2} numbers.</source>
        <extracomment>{0}: node.label; {1}: name; {2}: shape_text(shape)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} is {2}, but must be {3}.</source>
        <extracomment>{0}: name; {1}: node.label; {2}: has; {3}: shape_text(shape)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} shares {1} with {2}, where {3} is {4}, but here it must be {5}: give both layers sizes that agree.</source>
        <extracomment>{0}: node.label; {1}: name; {2}: label; {3}: other; {4}: shape_text(tied.shape); {5}: shape_text(wanted[name])</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} holds groups within groups too deeply.</source>
        <extracomment>{0}: node.label</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The group {0} needs exactly one layer whose output is not used inside.</source>
        <extracomment>{0}: node.label</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inside {0}: {1}</source>
        <extracomment>{0}: node.label; {1}: problem.message</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups are nested too deeply: take some of the inner ones apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the layers that the group shall hold; inputs stay outside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing feeds these layers: draw a wire to the first of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is no group.</source>
        <extracomment>{0}: group.label</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} stands between these layers, so the group would feed itself: select {0} as well.</source>
        <extracomment>{0}: between</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A group gives one value, but here {0} would each give one: select layers that end in a single one.</source>
        <extracomment>{0}: tr(&apos; and &apos;).join(names)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A wire leads to {0}, which is not there.</source>
        <extracomment>{0}: edge.target</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The wire into {0} comes from {1}, which is not there.</source>
        <extracomment>{0}: label; {1}: edge.source</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} feeds itself; remove that wire.</source>
        <extracomment>{0}: label</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input {0} of {1} has two wires; it takes one.</source>
        <extracomment>{0}: edge.port; {1}: label</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These layers feed themselves in a circle: {0}.</source>
        <extracomment>{0}: names</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Xavier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uniform, width √(6 ÷ (inputs + outputs)): suits tanh and sigmoid (Glorot 2010).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>He</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal, deviation √(2 ÷ inputs): suits ReLU (He 2015).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal around 0; the scale is the standard deviation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uniform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evenly between −scale and scale.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orthogonal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows at right angles to each other, of length scale (Saxe 2014).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Constant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every cell is the scale.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zeros</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every cell 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the weights are drawn before training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The deviation, width or value the start weights are drawn with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text has {0:,} tokens, and its held-out part {1:,}: too few for a context of {2}. Choose a longer text or a shorter context.</source>
        <extracomment>{0}: len(self.train) + len(self.held_out); {1}: len(self.held_out); {2}: context</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Character {0:,} of the text is half of a surrogate pair, which is no letter; remove it.</source>
        <extracomment>{0}: error.start + 1</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mentions a word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prefers answers with this word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shorter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prefers the answer of fewer letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends with a full stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prefers answers whose last sign is a full stop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the word that answers should mention.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only {0:.0%} of its words are real words any more; {1:.0%} of the reference’s are.</source>
        <extracomment>{0}: self.words; {1}: reference.words</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It repeats itself: only {0:.0%} of its token pairs are different; {1:.0%} of the reference’s are.</source>
        <extracomment>{0}: self.variety; {1}: reference.variety</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is {0:.1f} nats per token away from what it was.</source>
        <extracomment>{0}: self.kl</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} pairs found</source>
        <extracomment>{0}: len(found)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” could not tell any two of {1:,} answers apart; choose another rule, or another beginning.</source>
        <extracomment>{0}: rule.judge.title; {1}: MOST_WRITTEN</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step {0} of {1}</source>
        <extracomment>{0}: number + 1; {1}: STEPS</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answers need a beginning: type at least one letter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>β and the learning rate must be positive numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The beginning takes {0} of the {1} tokens that the model reads at once; choose a shorter one.</source>
        <extracomment>{0}: len(self.prompt); {1}: self.policy.context</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no step to take back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers, heads, context, batch and planned steps must be at least 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The width must be a multiple of {0}.</source>
        <extracomment>{0}: _BLOCK</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A width of {0} cannot be shared among {1} heads so that each has a multiple of 16 numbers; choose fewer heads or a larger width.</source>
        <extracomment>{0}: self.width; {1}: self.heads</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loss is no longer a number: go back to an earlier moment, or begin again with a smaller learning rate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tokeniser has another number of tokens than the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a model as the labs make it can be exported; this network has other layers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” cannot be read ({1}); choose another file.</source>
        <extracomment>{0}: path.name; {1}: error.strerror or error</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is empty; choose a file with some text in it.</source>
        <extracomment>{0}: path.name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is not text in UTF-8 (byte {1:,} belongs to no letter); save it as plain text in UTF-8, or choose another file.</source>
        <extracomment>{0}: path.name; {1}: error.start + 1</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” looks like a program or a picture, not like text; choose a text file.</source>
        <extracomment>{0}: name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is longer than {0:,} characters; the first {0:,} are used.</source>
        <extracomment>{0}: LONGEST_TEXT</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tiny model of the stories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bundled tiny model cannot be read; installing Lamina again would bring it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step {0:,}: {1:.3f} bits per character
</source>
        <extracomment>{0}: run.step; {1}: run.measure()</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is larger than any run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is damaged or no run of Lamina</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it cannot be read to its end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run {0} cannot be opened: {1}; choose another file.</source>
        <extracomment>{0}: path.name; {1}: why</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it was made by another version of Lamina</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge {0} joins a token that does not exist yet.</source>
        <extracomment>{0}: rank + 1</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaves every number as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps positive numbers and turns negative ones into 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rectifier rectified linear unit ramp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaky ReLU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps positive numbers and shrinks negative ones, so that no unit dies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slope a</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What negative numbers are multiplied by.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps positive numbers and lets negative ones level off at −a.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x if x &gt; 0, else a·(eˣ − 1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level a</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far below 0 negative numbers level off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bends every number smoothly into the range −1 to 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hyperbolic tangent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bends every number smoothly into the range 0 to 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hard sigmoid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sigmoid made of three straight pieces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Combine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flatten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts all numbers of an image or a sequence into one row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reshape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arranges the same numbers in another shape.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new shape.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This layer is given {0} numbers, which do not fill {1}.</source>
        <extracomment>{0}: math.prod(shapes[0]); {1}: shape_text(wanted)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transpose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts the axes into another order; (2, 1) turns rows into columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The input&apos;s axes in the order the output has them, counted from 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This layer&apos;s order must name each of the {0} axes of {1} once.</source>
        <extracomment>{0}: len(shapes[0]); {1}: shape_text(shapes[0])</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps a stretch of the numbers along one axis.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which axis, counted from 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first position kept, from 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first position no longer kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This layer&apos;s axis {0} is not there in {1}.</source>
        <extracomment>{0}: axis; {1}: shape_text(shape)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This layer keeps {0} to {1}, but axis {2} has only {3}.</source>
        <extracomment>{0}: start; {1}: stop; {2}: axis; {3}: f&apos;{shape[axis - 1]}&apos;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text can only be generated with attention that hides later places.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no memory to continue a text from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Self-attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lets each position gather from the others what matters to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>head transformer query key value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many heads ask.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key-value heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many heads answer; 0: as many as ask.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Head size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0: the width divided by heads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Causal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether later positions are hidden.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Biases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether b is added to q, k, v and the output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RoPE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether q and k are turned by their place before they meet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RoPE base θ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The slowest turn&apos;s length.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queries: what each position asks for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys: what each position answers to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values: what each position hands on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bias of the queries.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bias of the keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bias of the values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output: puts the heads together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bias of the output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This layer shares the width {0} among {1} heads: it must divide.</source>
        <extracomment>{0}: width; {1}: asked</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This layer&apos;s {0} heads cannot share {1} key-value heads evenly.</source>
        <extracomment>{0}: asked; {1}: heads.keys</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This layer&apos;s head size must be even for RoPE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>k, v = k.repeat({0}, axis=1), v.repeat({0}, axis=1)</source>
        <extracomment>{0}: heads.group</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is_causal={0}, enable_gqa={1}</source>
        <extracomment>{0}: bool(o[&apos;causal&apos;]); {1}: heads.group &gt; 1</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Says 1 for positive numbers and 0 for all others; it cannot be trained through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>heaviside threshold perceptron</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 if x &gt; 0, else 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A wave: the only activation here that repeats.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Absolute value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folds the negative numbers onto the positive ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Square</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Multiplies every number by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many branches are joined.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This layer needs inputs of one shape, but a is {0} and {1} is {2}.</source>
        <extracomment>{0}: shape_text(shapes[0]); {1}: port; {2}: shape_text(shape)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds its inputs component by component (a skip connection).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>skip residual sum plus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Multiply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Multiplies its inputs component by component (a gate).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gate product times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Concatenate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts its inputs one behind the other, along the last axis.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>join stack merge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This layer&apos;s inputs may differ in the last size only, but a is {0} and {1} is {2}.</source>
        <extracomment>{0}: shape_text(shapes[0]); {1}: port; {2}: shape_text(shape)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Multiplies every number by the same constant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Factor c</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What every number is multiplied by.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normalisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While training, leaves out a share of the numbers at random, against overfitting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of numbers that is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feed-forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Widens each vector, bends it and narrows it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mlp ffn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The width inside; 0: four times the vectors&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GELU as in GPT-2 (its tanh form), GELU exact, ReLU, or SwiGLU as in Llama.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether b is added to both maps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Widens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gate of SwiGLU.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bias inside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bias of the gate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Narrows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A network inside a layer: open it to see and edit its parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A group is computed and written by the layers in it, once it is opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Padding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many rows and columns are added around.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This layer takes images (channels × height × width), but is given {0}.</source>
        <extracomment>{0}: shape_text(shape)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This layer&apos;s window of {0} is larger than {1}.</source>
        <extracomment>{0}: size; {1}: shape_text(shape)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slides small weight matrices over an image; each gives one channel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>convolution cnn filter kernel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many kernels, one channel each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kernel size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window&apos;s height and width.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stride</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the window moves each time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bias b</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether a number is added to each channel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kernels: channels out × in × height × width.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bias: one number per channel out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, stride={1}, padding={2}</source>
        <extracomment>{0}: bias; {1}: o[&apos;stride&apos;]; {2}: o[&apos;padding&apos;]</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This layer&apos;s padding may be at most half its window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps the largest number of each window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps the mean of each window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>average pooling mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The numbers that enter the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vector data image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many numbers enter: 2, or channels × height × width for an image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token ids</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the numbers are ids of words (whole numbers) rather than quantities.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sample shown on the canvas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linear maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Multiplies by the weight matrix W and adds the bias b.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dense fully connected affine matrix perceptron</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many numbers come out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether b is added after multiplying by W.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights: one row per output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bias: one number per output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added to the variance, so that nothing is divided by 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brings each vector to mean 0 and deviation 1, then scales by γ and shifts by β.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layer normalisation normalization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale γ: one per component.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift β: one per component.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brings each vector to length √width, then scales by γ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rms normalisation normalization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brings each component to mean 0 and deviation 1 over the batch it is trained with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>batch normalisation normalization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of each batch goes into the running averages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale γ: one per channel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift β: one per channel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running mean.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running variance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This layer takes vectors or images (channels × height × width), but is given {0}.</source>
        <extracomment>{0}: shape_text(shapes[0])</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}[:, None, None]</source>
        <extracomment>{0}: text</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start deviation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The standard deviation the vectors are drawn with before training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This layer takes a sequence of vectors (positions × width), but is given {0}.</source>
        <extracomment>{0}: shape_text(shape)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks up a learnt vector for each token id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lookup token vectors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row x of W</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many tokens there are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long each vector is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One row per token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learned positions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds a learnt vector for each place in the sequence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>positional encoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many places have a vector; 0: as many as the sequence is long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One row per place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This layer knows {0} places, but the sequence has {1}.</source>
        <extracomment>{0}: context; {1}: shapes[0][0]</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sinusoidal positions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds waves of many lengths, so that each place has its own pattern.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The longest wave&apos;s length.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x times its own sigmoid: a ReLU with a soft corner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GELU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x times the share of a normal distribution that lies below x.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exact, or the tanh approximation that GPT-2 uses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Softplus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A ReLU without a corner; its slope is the sigmoid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turns scores into probabilities that add up to 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log-softmax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The logarithms of the probabilities that softmax gives.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x_i − ln Σ_j e^(x_j)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turns pairs of components by an angle that grows with the place in the sequence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rotary positional encoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base θ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This layer turns pairs: the width must be even.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} needs targets that are numbers.</source>
        <extracomment>{0}: self.title</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A target is not a finite number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} needs targets of {1}, but was given {2}.</source>
        <extracomment>{0}: self.title; {1}: needs; {2}: has</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} needs targets from 0 to 1.</source>
        <extracomment>{0}: self.title</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} needs targets that are −1 or 1.</source>
        <extracomment>{0}: self.title</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Targets that name classes must be whole numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classes are numbered from 0, but a target is negative.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network tells {0} classes apart, but a target is {1}: give the last layer one output per class.</source>
        <extracomment>{0}: classes; {1}: int(targets.max())</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean squared error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mean of the squared differences.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Huber</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Squared for small differences, straight for large ones, so outliers pull less.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Binary cross-entropy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How surprised a probability of yes is by the answer; for outputs from 0 to 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Binary cross-entropy (scores)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Binary cross-entropy for a score that has not been through a sigmoid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cross-entropy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How surprised the probabilities are by the right class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cross-entropy (scores)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cross-entropy for scores that have not been through a softmax.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hinge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zero as soon as the score is on the right side by 1; for targets −1 and 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no loss called {0!r}.</source>
        <extracomment>{0}: key</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} compares numbers only.</source>
        <extracomment>{0}: loss.title</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} needs at least one example with at least one number.</source>
        <extracomment>{0}: loss.title</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are {0} outputs but {1} targets.</source>
        <extracomment>{0}: len(given); {1}: len(targets)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Momentum μ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of the last step is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added so that nothing is divided by 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A step against the gradient.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps rolling in the direction of the steps so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nesterov</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Momentum that looks one step ahead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Divides each step by how large that weight&apos;s gradients have been lately.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decay ρ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How slowly past gradients are forgotten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Momentum, divided by how large each weight&apos;s gradients have been lately.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How slowly the mean gradient changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How slowly the mean square changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adam, with weights that shrink a little at every step by themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Floor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of the rate that is left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same rate throughout.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rate drops by a factor after every so many steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps between drops.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the rate is multiplied by.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rate falls along half a cosine wave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This network has no point called {0!r}.</source>
        <extracomment>{0}: point</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} are used as one: share all or none of them.</source>
        <extracomment>{0}: &apos;, &apos;.join(names); {1}: self._id</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A network computes in float32 or float64, not in {0}.</source>
        <extracomment>{0}: np.dtype(dtype)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights {0} of {1} do not fit this network.</source>
        <extracomment>{0}: name; {1}: self.label(id)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has no trained weight {1}.</source>
        <extracomment>{0}: self.label(node); {1}: name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No numbers were given for the input {0}.</source>
        <extracomment>{0}: self.label(missing[0])</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The inputs were given batches of different sizes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The input {0} takes numbers only.</source>
        <extracomment>{0}: label</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The input {0} takes {1}, but was given {2}.</source>
        <extracomment>{0}: label; {1}: shape_text(shape); {2}: has</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The input {0} takes token ids: whole numbers from 0 to {1}.</source>
        <extracomment>{0}: label; {1}: limit - 1</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} must be on or off.</source>
        <extracomment>{0}: self.label</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} must be one of {1}.</source>
        <extracomment>{0}: self.label; {1}: &apos;, &apos;.join(self.choices)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} must be one to four whole numbers, such as 2 or 8×8.</source>
        <extracomment>{0}: self.label</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} must be a whole number.</source>
        <extracomment>{0}: self.label</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} must be a number.</source>
        <extracomment>{0}: self.label</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} must be a finite number.</source>
        <extracomment>{0}: self.label</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} must be at least {1:g}.</source>
        <extracomment>{0}: self.label; {1}: self.minimum</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} must be at most {1:g}.</source>
        <extracomment>{0}: self.label; {1}: self.maximum</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The derivative by {0} is not told number by number here.</source>
        <extracomment>{0}: name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No table is loaded yet: choose a CSV file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is larger than {1} MB and cannot be kept inside the network&apos;s file: choose another data set, or a shorter table.</source>
        <extracomment>{0}: table.name; {1}: MOST_TABLE_BYTES &gt;&gt; 20</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drawing holds more than {0:,} points.</source>
        <extracomment>{0}: MOST_POINTS</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number of examples must be 0 or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table is larger than {0} MB.</source>
        <extracomment>{0}: MOST_TABLE_BYTES &gt;&gt; 20</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file says more about its views than any view would.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loss is no longer a number: go back and train with a smaller learning rate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0:,} steps were taken.</source>
        <extracomment>{0}: steps</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0:,} epochs were trained.</source>
        <extracomment>{0}: epochs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loss fell below {0:g}.</source>
        <extracomment>{0}: until.loss_below</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0:g} seconds have passed.</source>
        <extracomment>{0}: until.seconds</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loss has not improved for {0} epochs.</source>
        <extracomment>{0}: self._epochs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A network to train needs exactly one Input layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A network to train needs exactly one layer whose output is not used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network has no layer {0!r} to train.</source>
        <extracomment>{0}: end</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network takes {0}, but an example has {1}.</source>
        <extracomment>{0}: shape_text(shape); {1}: shape_text(tuple(inputs.shape[1:]))</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}s to train with must be numbers.</source>
        <extracomment>{0}: what</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} {1} holds a number that is missing, endless or too large to train with.</source>
        <extracomment>{0}: what; {1}: int(wrong.argmax()) + 1</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} compares probabilities, but {1} gives scores: end the network with {2}, or choose {3}.</source>
        <extracomment>{0}: loss.title; {1}: plan.label(end); {2}: wanted; {3}: scores</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are {0} inputs but {1} targets; each example needs one of each.</source>
        <extracomment>{0}: len(self.inputs); {1}: len(self.targets)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no example to train with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of examples for testing must be from 0 up to (not) 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no {0} called {1!r}.</source>
        <extracomment>{0}: what; {1}: key</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} must be a finite number, 0 or more.</source>
        <extracomment>{0}: what</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The batch size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number of planned steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number of warm-up steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} must be a whole number, at least {1}.</source>
        <extracomment>{0}: what; {1}: least</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A condition that ends training must be a finite number, 0 or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to train: no layer of the network has weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A step needs at least one example.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training can only go back to a step it has taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A transformer&apos;s {0} must be at least 1.</source>
        <extracomment>{0}: name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The width {0} cannot be shared evenly among {1} heads.</source>
        <extracomment>{0}: self.width; {1}: self.heads</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} heads cannot share {1} key-value heads evenly.</source>
        <extracomment>{0}: self.heads; {1}: self.kv_heads</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add feed-forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model lacks {0} and {1} more arrays.</source>
        <extracomment>{0}: missing[0]; {1}: len(missing) - 1</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model lacks {0}.</source>
        <extracomment>{0}: missing[0]</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} does not have the shape its place asks for.</source>
        <extracomment>{0}: name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} holds numbers that are not finite.</source>
        <extracomment>{0}: name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a hidden sign (U+{0:04X})</source>
        <extracomment>{0}: ord(sign)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing was heard of its reading for {0:g} seconds</source>
        <extracomment>{0}: silence</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading it ended the process that read it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what was heard of its reading made no sense</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model {0} cannot be opened: {1}; the file may be damaged or made to do harm, so choose another.</source>
        <extracomment>{0}: what; {1}: why</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model cannot be opened: it needs more memory than it may have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}; choose a smaller one.</source>
        <extracomment>{0}: needs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model cannot be opened ({0}); make room, then try again.</source>
        <extracomment>{0}: reason</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no head {0} in layer {1} of this model.</source>
        <extracomment>{0}: head + 1; {1}: layer + 1</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A token looks only at itself and at earlier ones; choose such a pair.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text has {0:,} tokens, and the vectors of its last {1:,} alone were kept; shorten it to see a score by hand.</source>
        <extracomment>{0}: count; {1}: seen.hidden.shape[1]</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text has {0:,} tokens, and this model reads at most {1:,}; shorten it.</source>
        <extracomment>{0}: total; {1}: self.sizes.context</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SmolLM2-135M-Instruct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hugging Face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A small chat model: 135 million weights, 30 layers, 9 heads; answers in English.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are a helpful AI assistant named SmolLM, trained by Hugging Face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} in {1} was prepared by another version; {2}.</source>
        <extracomment>{0}: entry.title; {1}: there; {2}: manifests.REPAIR</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model has no chat template that is known here; write a text for it to go on from, or choose another model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system prompt and the last message have {0:,} tokens, and there is room for {1:,}; shorten them.</source>
        <extracomment>{0}: total; {1}: room</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its architecture “{0}” is not one of {1}</source>
        <extracomment>{0}: family[:40]; {1}: &apos;, &apos;.join(FAMILIES)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose a Llama-like model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its rotary positions are stretched, which is not supported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only a part of each head is turned, which is not supported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its tokenizer is not byte-level BPE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose another model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its way of cutting text, “{0}”, is not known</source>
        <extracomment>{0}: cut[:40]</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its entry {0} is not a sensible count</source>
        <extracomment>{0}: key</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its entry {0} is not a number</source>
        <extracomment>{0}: key</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its entry {0} is not a text</source>
        <extracomment>{0}: key</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its entry {0} is not a list</source>
        <extracomment>{0}: key</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its entry {0} is not a list of texts</source>
        <extracomment>{0}: key</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its entry {0} is missing</source>
        <extracomment>{0}: key</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is too short to be a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not a GGUF file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its GGUF version is {0}, and only 2 and 3 are read</source>
        <extracomment>{0}: version</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it announces more entries than a model has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its alignment is not a sensible number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is of an unknown type</source>
        <extracomment>{0}: name[:60]</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” does not consist of whole blocks</source>
        <extracomment>{0}: name[:60]</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” lies beyond the end of the file</source>
        <extracomment>{0}: name[:60]</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>numbers of type {0} cannot be read</source>
        <extracomment>{0}: kind.name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” has {1} dimensions</source>
        <extracomment>{0}: name[:60]; {1}: count</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is there twice</source>
        <extracomment>{0}: name[:60]</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” has a dimension that no file holds</source>
        <extracomment>{0}: name[:60]</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list of {0:,} items is longer than a model needs</source>
        <extracomment>{0}: count</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an entry is of the unknown type {0}</source>
        <extracomment>{0}: kind</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a text of {0:,} bytes is longer than a model needs</source>
        <extracomment>{0}: length</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a text in it is not valid UTF-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it ends too early, its download was not complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it cannot be read as GGUF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it does not hold a Llama-like network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its head count, head size and width do not belong together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} should be {1} finite numbers</source>
        <extracomment>{0}: name; {1}: size</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} should be a {1} × {2} matrix of type {3}</source>
        <extracomment>{0}: name; {1}: outputs; {2}: inputs; {3}: kind</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is missing</source>
        <extracomment>{0}: name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is of type {1}, not {2}</source>
        <extracomment>{0}: name; {1}: tensor.tensor_type.name; {2}: kind</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the entry {0} is missing</source>
        <extracomment>{0}: key</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the entry {0} is {1!r}, not a sensible count</source>
        <extracomment>{0}: key; {1}: value</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model file {0} cannot be converted: {1}; download it again, it may be damaged.</source>
        <extracomment>{0}: self.path.name; {1}: what</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its activation is not SiLU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has biases where Llama has none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the base of its rotary positions is not a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its {0} does not list any file</source>
        <extracomment>{0}: INDEX</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds no *.safetensors file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its file “{0}” is missing</source>
        <extracomment>{0}: name[:80]</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its {0} is damaged or not byte-level BPE ({1})</source>
        <extracomment>{0}: TOKENIZER; {1}: mistake</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its vocabulary of {0:,} tokens is larger than any</source>
        <extracomment>{0}: size</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its embedding has {0:,} rows instead of {1:,}</source>
        <extracomment>{0}: sum(rows); {1}: size</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its token {0} is outside the vocabulary, or there twice</source>
        <extracomment>{0}: i</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a merge in its {0} does not have two parts</source>
        <extracomment>{0}: TOKENIZER</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its tokenizer cuts text in a way that is not known here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” in its {1} is missing or damaged</source>
        <extracomment>{0}: key; {1}: CONFIG</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” in its {1} is not a sensible count</source>
        <extracomment>{0}: key; {1}: CONFIG</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” in its {1} is damaged</source>
        <extracomment>{0}: key; {1}: CONFIG</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its {0} is missing</source>
        <extracomment>{0}: name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose the folder that holds it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its {0} is larger than such a file can be</source>
        <extracomment>{0}: name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its {0} is damaged</source>
        <extracomment>{0}: name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open the GGUF file or the folder it was made from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is longer than a graph can be</source>
        <extracomment>{0}: name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} and its weights do not fit</source>
        <extracomment>{0}: name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} was not made by this version of Lamina</source>
        <extracomment>{0}: name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its array “{0}” does not lie in {1}</source>
        <extracomment>{0}: name[:80]; {1}: WEIGHTS</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its {0} was not made by this version of Lamina</source>
        <extracomment>{0}: TOKENIZER</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Putting the files in place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model could not be written to {0} ({1}); make room there or check that you may write to the folder, then try again.</source>
        <extracomment>{0}: where; {1}: mistake.strerror or mistake</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is ready</source>
        <extracomment>{0}: title</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing a model needs the Python package {0}; install it with `pip install {0}`.</source>
        <extracomment>{0}: missing.name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model file {0} cannot be converted: in its vocabulary {1}; download it again, it may be damaged.</source>
        <extracomment>{0}: path.name; {1}: mistake</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Converting layer {0} of {1}</source>
        <extracomment>{0}: done; {1}: sizes.layers</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing checksums</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is being prepared by another Lamina at this moment; wait until that one is done, then open the model.</source>
        <extracomment>{0}: title</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the numbers of “{0}” are missing</source>
        <extracomment>{0}: name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is {1} instead of {2}</source>
        <extracomment>{0}: name; {1}: found; {2}: wanted</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>download it again, or choose another model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model {0} cannot be opened: {1}; {2}.</source>
        <extracomment>{0}: path.name; {1}: what; {2}: mend</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” holds values that are not finite numbers</source>
        <extracomment>{0}: name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layer count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>head count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key-value head count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MLP width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vocabulary size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>context length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its {0} is {1}, and {2:,} is the most it can be</source>
        <extracomment>{0}: what; {1}: value; {2}: most</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} heads cannot share {1} key-value heads</source>
        <extracomment>{0}: sizes.heads; {1}: sizes.kv_heads</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its head size of {0} is no multiple of 16</source>
        <extracomment>{0}: sizes.head_size</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its {0} of {1} is no multiple of {2}</source>
        <extracomment>{0}: what; {1}: value; {2}: BLOCK</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its base of rotary positions is {0}</source>
        <extracomment>{0}: sizes.rope_base</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the ε of its norms is {0}</source>
        <extracomment>{0}: sizes.epsilon</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its {0:.0f} billion weights are more than this program opens</source>
        <extracomment>{0}: sizes.parameters / 1000000000.0</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run it on a server and connect to that, or choose a smaller model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its header is longer than the file, or than a header can be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its header cannot be read as safetensors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is of type {1}</source>
        <extracomment>{0}: name; {1}: entry.dtype[:20]</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose one in F32, F16 or BF16</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” has a shape that no model has</source>
        <extracomment>{0}: name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” has {1:,} bytes, which do not fit its shape</source>
        <extracomment>{0}: name; {1}: end - begin</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} names {1}, which is not a file; correct or unset it.</source>
        <extracomment>{0}: WHEEL_VARIABLE; {1}: given</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking the download</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {0} is not the published {1} (its checksum differs); download it again, or unset {2}.</source>
        <extracomment>{0}: wheel; {1}: source.wheel; {2}: WHEEL_VARIABLE</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language model belongs to this installation and cannot be made anew here; install Lamina again, or name the wheel of {0} in the environment as {1}.</source>
        <extracomment>{0}: source.requirement; {1}: WHEEL_VARIABLE</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pip gave no reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pip could not download {0} ({1}); check the connection, or download the wheel elsewhere and name it in the environment as {2}.</source>
        <extracomment>{0}: source.requirement; {1}: reason; {2}: WHEEL_VARIABLE</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking for {0}</source>
        <extracomment>{0}: source.requirement</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Downloading the weights: {0:.0f} of {1:.0f} MB</source>
        <extracomment>{0}: most / 1000000.0; {1}: source.wheel_size / 1000000.0</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpacking the weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {0} cannot be unpacked; download it again.</source>
        <extracomment>{0}: wheel</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {0} in {1} is not the published one; download the wheel again.</source>
        <extracomment>{0}: source.member; {1}: wheel</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no layer {0}; this model has {1}.</source>
        <extracomment>{0}: place + 1; {1}: sizes.layers</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no head {0}; each layer of this model has {1}.</source>
        <extracomment>{0}: change.head + 1; {1}: sizes.heads</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A block is “attention” or “mlp”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A vector of this model has {0} numbers.</source>
        <extracomment>{0}: sizes.width</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The position of a patch is counted from the first token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A factor is a number from −{0:g} to {0:g}.</source>
        <extracomment>{0}: STRONGEST</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no token {0} in this model&apos;s vocabulary.</source>
        <extracomment>{0}: token</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The comparison was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text has {0:,} tokens, and the vectors of the last {1:,} alone are kept; shorten it.</source>
        <extracomment>{0}: len(ids); {1}: seen.hidden.shape[1]</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layer {0} · head {1} {2}</source>
        <extracomment>{0}: change.layer + 1; {1}: change.head + 1; {2}: _factor(change.factor)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layer {0} · {1} {2}</source>
        <extracomment>{0}: change.layer + 1; {1}: block; {2}: _factor(change.factor)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before layer {0} · token {1} replaced</source>
        <extracomment>{0}: change.place + 1; {1}: change.position + 1</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before layer {0} · direction × {1:g}</source>
        <extracomment>{0}: change.place + 1; {1}: change.scale</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>repeat penalty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text fills the model&apos;s {0:,} tokens; shorten it to go on.</source>
        <extracomment>{0}: self.model.sizes.context</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of its attention that goes to earlier tokens, leaving out the first one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>strongest look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The largest weight in each row: near 1, the head looks at one token alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entropy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the head spreads its look; 0 bits is one token alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looks at itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weight of each token on itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looks at the first token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where most heads rest when they have nothing to say.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looks at the token before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weight on the token before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>induction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weight on what followed the same token earlier; the text must repeat itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer {0}, head {1} was not kept; inspect the text again with this layer asked for.</source>
        <extracomment>{0}: layer; {1}: head</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The inspection was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no layer {0}; this model&apos;s go from 0 to {1}.</source>
        <extracomment>{0}: layer; {1}: sizes.layers - 1</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attention is kept for {0} of {1} layers</source>
        <extracomment>{0}: len(held); {1}: wanted</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of the first {0:,} positions not everything is kept</source>
        <extracomment>{0}: early</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, and </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is long ({0:,} tokens): {1}.</source>
        <extracomment>{0}: count; {1}: told</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no text to go on from; type at least one character.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no token {0}; this model&apos;s tokens go from 0 to {1:,}.</source>
        <extracomment>{0}: i; {1}: self.sizes.vocabulary - 1</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reading was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lens was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text has {0:,} tokens, too many to keep the attention of all layers; shorten it to see who contributes.</source>
        <extracomment>{0}: count</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The contributions were stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of this text of {0:,} tokens the vectors from token {1:,} on were kept; shorten it to see earlier ones.</source>
        <extracomment>{0}: len(seen.ids); {1}: early + 1</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run `python -m models --prepare` to make it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no prepared model in {0}; {1}.</source>
        <extracomment>{0}: folder; {1}: REPAIR</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {0} cannot be read as a model; {1}.</source>
        <extracomment>{0}: path; {1}: REPAIR</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {0} was made by another version; {1}.</source>
        <extracomment>{0}: path; {1}: REPAIR</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {0} is damaged; {1}.</source>
        <extracomment>{0}: path; {1}: REPAIR</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model file {0} is missing; {1}.</source>
        <extracomment>{0}: path; {1}: REPAIR</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model file {0} has {1:,} bytes instead of {2:,}; {3}.</source>
        <extracomment>{0}: path; {1}: size; {2}: record.size; {3}: REPAIR</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model file {0} cannot be read; {1}.</source>
        <extracomment>{0}: path; {1}: REPAIR</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model file {0} is damaged; {1}.</source>
        <extracomment>{0}: path; {1}: REPAIR</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A vector of nothing but 0 has no direction; choose another token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A map needs at least two different tokens; write a few more words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are a helpful assistant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a GGUF file, a Hugging Face folder with config.json, or a model prepared by Lamina</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not enough memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model {0} could not be opened ({1}); make room, or check that its files can be read, then try again.</source>
        <extracomment>{0}: self.chosen.name; {1}: reason</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking the files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model is ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is no converted model, so that nothing was deleted.</source>
        <extracomment>{0}: folder</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The converted model in {0} could not be deleted ({1}); close what has it open, then try again.</source>
        <extracomment>{0}: folder; {1}: mistake.strerror or mistake</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file or folder {0}; choose {1}.</source>
        <extracomment>{0}: chosen; {1}: CHOICES</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not a model that can be opened; choose {1}.</source>
        <extracomment>{0}: chosen.name; {1}: CHOICES</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in its vocabulary {0}</source>
        <extracomment>{0}: mistake</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text needs at least two tokens, since the first has none before it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processor (CPU)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NVIDIA graphics card (CUDA)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Graphics card on Windows (DirectML)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apple chip (CoreML)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The best available</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from 0 to 100</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>above 0 and at most 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from 0 to 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>above 0 and at most 100</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {0} is {1}; it must be {2}.</source>
        <extracomment>{0}: name; {1}: value; {2}: range_</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model&apos;s answer holds a value that is not a number; run `python -m models --prepare` to make it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A server tells the pieces it writes, not how it splits the prompt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A server does not show its embedding vectors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A server does not show its layers and attention.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A server tells the probabilities of the likeliest few tokens only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key holds characters that no key has; copy it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sends more than an answer can be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ask another server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed the connection in the middle of its answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed the connection without an answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>look at its log, then try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reports: “{0}”</source>
        <extracomment>{0}: error_message(found.error)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change that, then try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bearer {0}</source>
        <extracomment>{0}: self._key</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text holds half of a surrogate pair, which is no letter; remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be reached ({0})</source>
        <extracomment>{0}: one_line(reason)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check the address and whether the server runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sends on to another address, which is not followed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>type that one instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asks for another key{0}</source>
        <extracomment>{0}: said</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>enter the key that belongs to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>knows no such address or model{0}</source>
        <extracomment>{0}: said</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose one of the models it offers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has too much to do{0}</source>
        <extracomment>{0}: said</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wait a little, then try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refuses the request ({0}){1}</source>
        <extracomment>{0}: status; {1}: said</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change it, then try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed ({0}){1}</source>
        <extracomment>{0}: status; {1}: said</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>said nothing for {0:g} seconds</source>
        <extracomment>{0}: self._silence</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answers what no language model&apos;s server answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check the address and its port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server {0} {1}; {2}.</source>
        <extracomment>{0}: self.address; {1}: what; {2}: mend</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is not the address of a server; type one like http://localhost:8080.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no provider called {0!r}; choose {1}.</source>
        <extracomment>{0}: provider; {1}: &apos;, &apos;.join([AUTO, *BY_KEY])</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} failed while running ({1}); the model runs on the CPU now.</source>
        <extracomment>{0}: failed; {1}: reason</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The installed ONNX Runtime has no {0}; the model runs on the CPU.</source>
        <extracomment>{0}: title(provider)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ONNX Runtime cannot open the model file {0} ({1}); run `python -m models --prepare` to make it again.</source>
        <extracomment>{0}: self._graph; {1}: _first_line(mistake)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} did not start ({1}); the model runs on the CPU.</source>
        <extracomment>{0}: title(wanted); {1}: reason</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} found no device; the model runs on the CPU.</source>
        <extracomment>{0}: title(wanted)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ONNX Runtime failed while running the model ({0}); load the model again, or choose the CPU as provider.</source>
        <extracomment>{0}: _first_line(final)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The costs were stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layers were stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The neurons were stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text has {0:,} tokens, too many to keep all of it; shorten it to see what the layers add.</source>
        <extracomment>{0}: count</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tokenizer {0} does not fit the model; {1}.</source>
        <extracomment>{0}: path; {1}: REPAIR</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text cannot be split into tokens; change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tokenizer {0} cannot be read; {1}.</source>
        <extracomment>{0}: path; {1}: REPAIR</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model file {0} lacks the weights {1}; {2}.</source>
        <extracomment>{0}: self._data; {1}: name; {2}: REPAIR</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
