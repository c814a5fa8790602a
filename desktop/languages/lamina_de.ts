<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Lamina</name>
    <message>
        <source>About Lamina</source>
        <translation>Über Lamina</translation>
    </message>
    <message>
        <source>Lamina {0}</source>
        <extracomment>{0}: version()</extracomment>
        <translation>Lamina {0}</translation>
    </message>
    <message>
        <source>Take neural networks and language models apart, number by number. Lamina runs on this computer alone: it opens no connection to any network of its own accord, and never looks for updates. A new version is installed over this one; settings stay.</source>
        <translation>Neuronale Netze und Sprachmodelle auseinandernehmen, Zahl für Zahl. Lamina läuft allein auf diesem Rechner: Es öffnet von sich aus keine Verbindung zu irgendeinem Netzwerk und sucht nie nach Aktualisierungen. Eine neue Version wird über diese installiert; die Einstellungen bleiben.</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>Language model runs on</source>
        <translation>Das Sprachmodell läuft auf</translation>
    </message>
    <message>
        <source>Put the versions on the clipboard</source>
        <translation>Die Versionen in die Zwischenablage legen</translation>
    </message>
    <message>
        <source>Copy versions</source>
        <translation>Versionen kopieren</translation>
    </message>
    <message>
        <source>no model is open</source>
        <translation>kein Modell ist geöffnet</translation>
    </message>
    <message>
        <source>What it contains</source>
        <translation>Was es enthält</translation>
    </message>
    <message>
        <source>Typefaces</source>
        <translation>Schriften</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <source>Licence: {0}</source>
        <extracomment>{0}: title</extracomment>
        <translation>Lizenz: {0}</translation>
    </message>
    <message>
        <source>Libraries</source>
        <translation>Bibliotheken</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Which library&apos;s licence is shown</source>
        <translation>Welche Bibliothek ihre Lizenz zeigt</translation>
    </message>
    <message>
        <source>The library&apos;s licence</source>
        <translation>Die Lizenz der Bibliothek</translation>
    </message>
    <message>
        <source>Actions of this workspace</source>
        <translation>Aktionen dieses Arbeitsbereichs</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Weitere Aktionen</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen…</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>Eine Datei öffnen</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Close Lamina</source>
        <translation>Lamina schließen</translation>
    </message>
    <message>
        <source>Find an action…</source>
        <translation>Aktion suchen…</translation>
    </message>
    <message>
        <source>Search everything Lamina can do</source>
        <translation>Alles durchsuchen, was Lamina kann</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Einstellungen…</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Größerer Text</translation>
    </message>
    <message>
        <source>Make all text larger</source>
        <translation>Allen Text größer machen</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Kleinerer Text</translation>
    </message>
    <message>
        <source>Make all text smaller</source>
        <translation>Allen Text kleiner machen</translation>
    </message>
    <message>
        <source>Normal text</source>
        <translation>Normaler Text</translation>
    </message>
    <message>
        <source>Text at 100 %</source>
        <translation>Text bei 100 %</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>Use the whole screen, or go back</source>
        <translation>Den ganzen Bildschirm nutzen oder zurück</translation>
    </message>
    <message>
        <source>Welcome page</source>
        <translation>Startseite</translation>
    </message>
    <message>
        <source>Examples and recent files</source>
        <translation>Beispiele und zuletzt geöffnete Dateien</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>All shortcuts</source>
        <translation>Alle Tastenkürzel</translation>
    </message>
    <message>
        <source>Of Lamina and all it contains</source>
        <translation>Von Lamina und allem, was es enthält</translation>
    </message>
    <message>
        <source>Show the log</source>
        <translation>Protokoll zeigen</translation>
    </message>
    <message>
        <source>What Lamina noted, for a report</source>
        <translation>Was Lamina notiert hat, für einen Bericht</translation>
    </message>
    <message>
        <source>Versions of Lamina and its parts</source>
        <translation>Versionen von Lamina und seinen Teilen</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Erscheinungsbild</translation>
    </message>
    <message>
        <source>Forget these files</source>
        <translation>Diese Dateien vergessen</translation>
    </message>
    <message>
        <source>Shortcuts by menu</source>
        <translation>Tastenkürzel nach Menüs</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Nothing is logged in this run.</source>
        <translation>In diesem Lauf wird nichts protokolliert.</translation>
    </message>
    <message>
        <source>The log is empty.</source>
        <translation>Das Protokoll ist leer.</translation>
    </message>
    <message>
        <source>Kept in {0}</source>
        <extracomment>{0}: path</extracomment>
        <translation>Aufbewahrt in {0}</translation>
    </message>
    <message>
        <source>The end of the log</source>
        <translation>Das Ende des Protokolls</translation>
    </message>
    <message>
        <source>Put the log on the clipboard</source>
        <translation>Das Protokoll in die Zwischenablage legen</translation>
    </message>
    <message>
        <source>Copy log</source>
        <translation>Protokoll kopieren</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Etwas ist schiefgegangen</translation>
    </message>
    <message>
        <source>Something went wrong inside Lamina.</source>
        <translation>In Lamina ist etwas schiefgegangen.</translation>
    </message>
    <message>
        <source>Your work is still open and you can go on. If it happens again, please send this report to the people who maintain Lamina.</source>
        <translation>Deine Arbeit ist noch offen, und du kannst weitermachen. Wenn es wieder geschieht, sende bitte diesen Bericht an die Leute, die Lamina pflegen.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Put the report on the clipboard</source>
        <translation>Den Bericht in die Zwischenablage legen</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Bericht kopieren</translation>
    </message>
    <message>
        <source>{0} could not be opened.</source>
        <extracomment>{0}: title</extracomment>
        <translation>{0} konnte nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>The other workspaces are not affected.</source>
        <translation>Die anderen Arbeitsbereiche sind nicht betroffen.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Make {0} once more</source>
        <extracomment>{0}: title</extracomment>
        <translation>{0} noch einmal aufbauen</translation>
    </message>
    <message>
        <source>could not be opened</source>
        <translation>konnte nicht geöffnet werden</translation>
    </message>
    <message>
        <source>not available</source>
        <translation>nicht verfügbar</translation>
    </message>
    <message>
        <source>Lamina {0}
{1}

{2}</source>
        <extracomment>{0}: version(); {1}: made_of; {2}: trace</extracomment>
        <translation>Lamina {0}
{1}

{2}</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Menus</source>
        <translation>Menüs</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Dismiss this notice</source>
        <translation>Diesen Hinweis schließen</translation>
    </message>
    <message>
        <source>is no longer where it was, in</source>
        <translation>ist nicht mehr am alten Ort, in</translation>
    </message>
    <message>
        <source>is not there: no such file in</source>
        <translation>ist nicht da: keine solche Datei in</translation>
    </message>
    <message>
        <source> It opens {0}.</source>
        <extracomment>{0}: _listed(kinds)</extracomment>
        <translation> Es öffnet {0}.</translation>
    </message>
    <message>
        <source>Lamina does not know files like “{0}”.{1}</source>
        <extracomment>{0}: file.name; {1}: what</extracomment>
        <translation>Lamina kennt Dateien wie „{0}“ nicht.{1}</translation>
    </message>
    <message>
        <source>All that Lamina opens ({0})</source>
        <extracomment>{0}: every</extracomment>
        <translation>Alles, was Lamina öffnet ({0})</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>“{0}” is an address in the network, and Lamina opens files of this computer alone: save it to a folder, then open it from there.</source>
        <extracomment>{0}: short(path)</extracomment>
        <translation>„{0}“ ist eine Adresse im Netz, und Lamina öffnet nur Dateien dieses Rechners: zuerst in einem Ordner speichern, dann von dort öffnen.</translation>
    </message>
    <message>
        <source>“{0}” holds a character that no file name has.</source>
        <extracomment>{0}: short(_printable(path))</extracomment>
        <translation>„{0}“ enthält ein Zeichen, das kein Dateiname hat.</translation>
    </message>
    <message>
        <source>“{0}” is a folder: open a file in it.</source>
        <extracomment>{0}: name</extracomment>
        <translation>„{0}“ ist ein Ordner: eine Datei darin öffnen.</translation>
    </message>
    <message>
        <source>“{0}” is a device or a pipe, no file that could be opened.</source>
        <extracomment>{0}: name</extracomment>
        <translation>„{0}“ ist ein Gerät oder eine Pipe, keine Datei, die sich öffnen ließe.</translation>
    </message>
    <message>
        <source>{0} and {1}</source>
        <extracomment>{0}: &apos;, &apos;.join(names[:-1]); {1}: names[-1]</extracomment>
        <translation>{0} und {1}</translation>
    </message>
    <message>
        <source>Find an action</source>
        <translation>Aktion suchen</translation>
    </message>
    <message>
        <source>Type a part of an action&apos;s name; Enter runs it</source>
        <translation>Einen Teil des Namens einer Aktion tippen; Enter führt sie aus</translation>
    </message>
    <message>
        <source>Actions found</source>
        <translation>Gefundene Aktionen</translation>
    </message>
    <message>
        <source>No action of that name.</source>
        <translation>Keine Aktion mit diesem Namen.</translation>
    </message>
    <message>
        <source>Workspaces</source>
        <translation>Arbeitsbereiche</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close this window (Esc)</source>
        <translation>Dieses Fenster schließen (Esc)</translation>
    </message>
    <message>
        <source>Lamina stopped unexpectedly last time. Help → Show the log tells where.</source>
        <translation>Lamina wurde beim letzten Mal unerwartet beendet. Hilfe → Protokoll zeigen sagt, wo.</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>What is open</source>
        <translation>Was geöffnet ist</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Work under way</source>
        <translation>Laufende Arbeit</translation>
    </message>
    <message>
        <source>Stop {0}</source>
        <extracomment>{0}: job.name</extracomment>
        <translation>{0} anhalten</translation>
    </message>
    <message>
        <source>stopping: {0}</source>
        <extracomment>{0}: job.name</extracomment>
        <translation>wird angehalten: {0}</translation>
    </message>
    <message>
        <source>{0} · {1} left</source>
        <extracomment>{0}: job.name; {1}: _duration(spent * (1.0 - fraction) / fraction)</extracomment>
        <translation>{0} · noch {1}</translation>
    </message>
    <message>
        <source>{0} min</source>
        <extracomment>{0}: round(seconds / 60)</extracomment>
        <translation>{0} min</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
    <message>
        <source>Take a network apart, number by number</source>
        <translation>Ein Netz auseinandernehmen, Zahl für Zahl</translation>
    </message>
    <message>
        <source>A network of two neurons and a real language model are the same thing: simple functions, stacked. Open one and look inside.</source>
        <translation>Ein Netz aus zwei Neuronen und ein echtes Sprachmodell sind dasselbe: einfache Funktionen, übereinandergestapelt. Öffne eines und sieh hinein.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weitermachen</translation>
    </message>
    <message>
        <source>Some offers of the welcome page are missing: {0}</source>
        <extracomment>{0}: problem</extracomment>
        <translation>Einige Angebote der Startseite fehlen: {0}</translation>
    </message>
    <message>
        <source>{0}[*] – Lamina</source>
        <extracomment>{0}: title</extracomment>
        <translation>{0}[*] – Lamina</translation>
    </message>
    <message>
        <source>Lamina[*]</source>
        <translation>Lamina[*]</translation>
    </message>
    <message>
        <source>One file is opened at a time: {0} was, the others were not.</source>
        <extracomment>{0}: name</extracomment>
        <translation>Es wird eine Datei auf einmal geöffnet: {0} ist offen, die anderen nicht.</translation>
    </message>
    <message>
        <source>setting formulas</source>
        <translation>Setzen der Formeln</translation>
    </message>
    <message>
        <source>The picture could not be packed</source>
        <translation>Das Bild konnte nicht verpackt werden</translation>
    </message>
    <message>
        <source>output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>quantity</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>shape</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>index</source>
        <translation>Index</translation>
    </message>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>{0} → {1}: {2}, in place of {3}</source>
        <extracomment>{0}: source.label; {1}: target.label; {2}: space; {3}: old</extracomment>
        <translation>{0} → {1}: {2}, anstelle von {3}</translation>
    </message>
    <message>
        <source>Resize a note</source>
        <translation>Größe einer Notiz ändern</translation>
    </message>
    <message>
        <source>gives {0}</source>
        <extracomment>{0}: badge</extracomment>
        <translation>ergibt {0}</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>… {0} more</source>
        <extracomment>{0}: len(lines) - _MOST_ROWS + 1</extracomment>
        <translation>… {0} weitere</translation>
    </message>
    <message>
        <source>who looks at whom</source>
        <translation>wer auf wen schaut</translation>
    </message>
    <message>
        <source>{0} of {1} heads</source>
        <extracomment>{0}: count; {1}: len(self._shares)</extracomment>
        <translation>{0} von {1} Köpfen</translation>
    </message>
    <message>
        <source>{0} layer</source>
        <extracomment>{0}: len(layers)</extracomment>
        <translation>{0} Schicht</translation>
    </message>
    <message>
        <source>{0} layers</source>
        <extracomment>{0}: len(layers)</extracomment>
        <translation>{0} Schichten</translation>
    </message>
    <message>
        <source>Minimap</source>
        <translation>Übersichtskarte</translation>
    </message>
    <message>
        <source>The whole network; click or drag to go there</source>
        <translation>Das ganze Netz; klicken oder ziehen, um dorthin zu gehen</translation>
    </message>
    <message>
        <source>Text of the note</source>
        <translation>Text der Notiz</translation>
    </message>
    <message>
        <source>Enter keeps the note, Shift+Enter begins a line; formulas stand in $…$</source>
        <translation>Enter behält die Notiz, Umschalt+Enter beginnt eine Zeile; Formeln stehen in $…$</translation>
    </message>
    <message>
        <source>A note; formulas between $ signs</source>
        <translation>Eine Notiz; Formeln zwischen $-Zeichen</translation>
    </message>
    <message>
        <source>A group that you kept.</source>
        <translation>Eine Gruppe, die du behalten hast.</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Text and formulas on the canvas.</source>
        <translation>Text und Formeln auf der Arbeitsfläche.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>text comment</source>
        <translation>Text Kommentar</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Zoom to 100 %</source>
        <translation>Auf 100 % zoomen</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Fit the network into the window (F)</source>
        <translation>Das Netz ins Fenster einpassen (F)</translation>
    </message>
    <message>
        <source>Zoom {0} per cent</source>
        <extracomment>{0}: round(zoom * 100)</extracomment>
        <translation>Zoom {0} Prozent</translation>
    </message>
    <message>
        <source>FORMULA</source>
        <translation>FORMEL</translation>
    </message>
    <message>
        <source>Edit the formula (click, or Enter)</source>
        <translation>Formel bearbeiten (Klick oder Enter)</translation>
    </message>
    <message>
        <source>Formula: {0}</source>
        <extracomment>{0}: &apos;; &apos;.join((plain for _, plain in lines))</extracomment>
        <translation>Formel: {0}</translation>
    </message>
    <message>
        <source>Build a network</source>
        <translation>Ein Netz bauen</translation>
    </message>
    <message>
        <source>Click a layer on the left or drag it here, or press Space and type its name.</source>
        <translation>Links eine Schicht anklicken oder herziehen, oder die Leertaste drücken und ihren Namen tippen.</translation>
    </message>
    <message>
        <source>Add a layer</source>
        <translation>Schicht hinzufügen</translation>
    </message>
    <message>
        <source>Search layers</source>
        <translation>Schichten suchen</translation>
    </message>
    <message>
        <source>Layers found</source>
        <translation>Gefundene Schichten</translation>
    </message>
    <message>
        <source>Nothing fits here</source>
        <translation>Hier passt nichts</translation>
    </message>
    <message>
        <source>No layer is called “{0}”</source>
        <extracomment>{0}: text</extracomment>
        <translation>Keine Schicht heißt „{0}“</translation>
    </message>
    <message>
        <source>Change a note</source>
        <translation>Notiz ändern</translation>
    </message>
    <message>
        <source>Delete a note</source>
        <translation>Notiz löschen</translation>
    </message>
    <message>
        <source>Output of {0}: {1}</source>
        <extracomment>{0}: name; {1}: space_text(view.network.evaluation.shape(id))</extracomment>
        <translation>Ausgabe von {0}: {1}</translation>
    </message>
    <message>
        <source>Input of {0}</source>
        <extracomment>{0}: name</extracomment>
        <translation>Eingang von {0}</translation>
    </message>
    <message>
        <source>Input {0} of {1}</source>
        <extracomment>{0}: port; {1}: name</extracomment>
        <translation>Eingang {0} von {1}</translation>
    </message>
    <message>
        <source>{0}: {1} from {2}</source>
        <extracomment>{0}: what; {1}: space; {2}: source</extracomment>
        <translation>{0}: {1} von {2}</translation>
    </message>
    <message>
        <source>{0}: nothing is connected yet</source>
        <extracomment>{0}: what</extracomment>
        <translation>{0}: noch nichts verbunden</translation>
    </message>
    <message>
        <source>Where the canvas is</source>
        <translation>Wo die Arbeitsfläche ist</translation>
    </message>
    <message>
        <source>Go out to {0}</source>
        <extracomment>{0}: name</extracomment>
        <translation>Hinaus zu {0}</translation>
    </message>
    <message>
        <source>{0} (Alt+Up)</source>
        <extracomment>{0}: out</extracomment>
        <translation>{0} (Alt+Auf)</translation>
    </message>
    <message>
        <source>Network canvas</source>
        <translation>Arbeitsfläche des Netzes</translation>
    </message>
    <message>
        <source>Tab walks the layers in data order, Enter edits, Space adds a layer. The tab Layers below holds the same as a table.</source>
        <translation>Tab geht die Schichten in der Reihenfolge der Daten durch, Enter bearbeitet, die Leertaste fügt eine Schicht hinzu. Der Reiter „Schichten“ unten zeigt dasselbe als Tabelle.</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>Add {0}</source>
        <extracomment>{0}: registry()[type].title</extracomment>
        <translation>{0} hinzufügen</translation>
    </message>
    <message>
        <source>Insert {0}</source>
        <extracomment>{0}: registry()[type].title</extracomment>
        <translation>{0} einfügen</translation>
    </message>
    <message>
        <source>Delete layer</source>
        <translation>Schicht löschen</translation>
    </message>
    <message>
        <source>Delete {0} layers</source>
        <translation>{0} Schichten löschen</translation>
    </message>
    <message>
        <source>Delete wire</source>
        <translation>Verbindung löschen</translation>
    </message>
    <message>
        <source>Delete {0} wires</source>
        <translation>{0} Verbindungen löschen</translation>
    </message>
    <message>
        <source>Delete note</source>
        <translation>Notiz löschen</translation>
    </message>
    <message>
        <source>Delete {0} notes</source>
        <translation>{0} Notizen löschen</translation>
    </message>
    <message>
        <source>Rename {0}</source>
        <extracomment>{0}: node.label</extracomment>
        <translation>{0} umbenennen</translation>
    </message>
    <message>
        <source>Change {0} to {1}</source>
        <extracomment>{0}: node.label; {1}: registry()[type].title</extracomment>
        <translation>{0} in {1} ändern</translation>
    </message>
    <message>
        <source>Group as {0}</source>
        <extracomment>{0}: after.graph.node(id).label</extracomment>
        <translation>Als {0} gruppieren</translation>
    </message>
    <message>
        <source>Ungroup {0}</source>
        <extracomment>{0}: self.graph.node(id).label</extracomment>
        <translation>Gruppe {0} auflösen</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>Notiz hinzufügen</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Trennen</translation>
    </message>
    <message>
        <source>Move wire</source>
        <translation>Verbindung verlegen</translation>
    </message>
    <message>
        <source>Set {0}[{1}] of {2}</source>
        <extracomment>{0}: weight; {1}: where; {2}: node.label</extracomment>
        <translation>{0}[{1}] von {2} ändern</translation>
    </message>
    <message>
        <source>Type the map of {0}</source>
        <extracomment>{0}: node.label</extracomment>
        <translation>Abbildung von {0} eintippen</translation>
    </message>
    <message>
        <source>Set {0} of {1}</source>
        <extracomment>{0}: name; {1}: node.label</extracomment>
        <translation>{0} von {1} ändern</translation>
    </message>
    <message>
        <source>Draw new weights for {0}</source>
        <extracomment>{0}: node.label</extracomment>
        <translation>Neue Gewichte für {0} ziehen</translation>
    </message>
    <message>
        <source>Move layer</source>
        <translation>Schicht verschieben</translation>
    </message>
    <message>
        <source>Move {0} layers</source>
        <translation>{0} Schichten verschieben</translation>
    </message>
    <message>
        <source>Move note</source>
        <translation>Notiz verschieben</translation>
    </message>
    <message>
        <source>Move {0} notes</source>
        <translation>{0} Notizen verschieben</translation>
    </message>
    <message>
        <source>Tidy layout</source>
        <translation>Anordnung aufräumen</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Fetching {0}</source>
        <extracomment>{0}: name</extracomment>
        <translation>Holen: {0}</translation>
    </message>
    <message>
        <source>fetching {0}</source>
        <extracomment>{0}: name</extracomment>
        <translation>Holen von {0}</translation>
    </message>
    <message>
        <source>There is not enough memory to open this group.</source>
        <translation>Der Speicher reicht nicht, um diese Gruppe zu öffnen.</translation>
    </message>
    <message>
        <source>The group could not be fetched ({0}); try to open it again.</source>
        <extracomment>{0}: error</extracomment>
        <translation>Die Gruppe konnte nicht geholt werden ({0}); versuche noch einmal, sie zu öffnen.</translation>
    </message>
    <message>
        <source>{0} of {1} is now {2}</source>
        <extracomment>{0}: name; {1}: node.label; {2}: shape_text(array.shape)</extracomment>
        <translation>{0} von {1} ist jetzt {2}</translation>
    </message>
    <message>
        <source>the numbers it had are kept and the new ones drawn</source>
        <translation>die bisherigen Zahlen bleiben, und die neuen werden gezogen</translation>
    </message>
    <message>
        <source>the rest is kept</source>
        <translation>der Rest bleibt</translation>
    </message>
    <message>
        <source>, and {0} more</source>
        <extracomment>{0}: len(told) - 1</extracomment>
        <translation>, dazu {0} weitere</translation>
    </message>
    <message>
        <source>“{0}” is no longer among the kept groups.</source>
        <extracomment>{0}: path.stem</extracomment>
        <translation>„{0}“ ist nicht mehr unter den behaltenen Gruppen.</translation>
    </message>
    <message>
        <source>“{0}” is too large for a group of the palette.</source>
        <extracomment>{0}: path.stem</extracomment>
        <translation>„{0}“ ist zu groß für eine Gruppe der Palette.</translation>
    </message>
    <message>
        <source>{0} holds no single group: open it as a network instead.</source>
        <extracomment>{0}: path.name</extracomment>
        <translation>{0} enthält nicht genau eine Gruppe: Öffne es stattdessen als Netz.</translation>
    </message>
    <message>
        <source>A group called “{0}” is kept already: choose another.</source>
        <extracomment>{0}: path.stem</extracomment>
        <translation>Eine Gruppe mit dem Namen „{0}“ gibt es schon: Wähle einen anderen.</translation>
    </message>
    <message>
        <source>The group cannot be kept: {0}.</source>
        <extracomment>{0}: reason(error)</extracomment>
        <translation>Die Gruppe kann nicht behalten werden: {0}.</translation>
    </message>
    <message>
        <source>A kept group needs a name of letters or digits.</source>
        <translation>Eine behaltene Gruppe braucht einen Namen aus Buchstaben oder Ziffern.</translation>
    </message>
    <message>
        <source>“{0}” cannot be removed: {1}.</source>
        <extracomment>{0}: path.stem; {1}: reason(error)</extracomment>
        <translation>„{0}“ kann nicht entfernt werden: {1}.</translation>
    </message>
    <message>
        <source>There is not enough memory to evaluate this layer.</source>
        <translation>Der Speicher reicht nicht, um diese Schicht auszurechnen.</translation>
    </message>
    <message>
        <source>{0} is given numbers that are not finite.</source>
        <extracomment>{0}: label</extracomment>
        <translation>{0} bekommt Zahlen, die nicht endlich sind.</translation>
    </message>
    <message>
        <source>a number that is not defined</source>
        <translation>eine Zahl, die nicht definiert ist</translation>
    </message>
    <message>
        <source>a number too large to hold</source>
        <translation>eine Zahl, die zum Darstellen zu groß ist</translation>
    </message>
    <message>
        <source>Smaller weights or inputs would mend it.</source>
        <translation>Kleinere Gewichte oder Eingaben würden helfen.</translation>
    </message>
    <message>
        <source>Give it another value.</source>
        <translation>Gib einen anderen Wert ein.</translation>
    </message>
    <message>
        <source>{0} gives {1}. {2}</source>
        <extracomment>{0}: label; {1}: what; {2}: mend</extracomment>
        <translation>{0} ergibt {1}. {2}</translation>
    </message>
    <message>
        <source>This network is too large to be forked here: what-if is for networks up to 400 layers and {0:,} parameters.</source>
        <extracomment>{0}: MOST_CELLS</extracomment>
        <translation>Dieses Netz ist zu groß für einen Abzweig hier: „Was wäre, wenn“ ist für Netze bis 400 Schichten und {0:,} Parameter.</translation>
    </message>
    <message>
        <source>Gradients are shown for up to {0:,} parameters.</source>
        <extracomment>{0}: _MOST_GRADIENTS</extracomment>
        <translation>Gradienten werden bis zu {0:,} Parametern gezeigt.</translation>
    </message>
    <message>
        <source>What feeds this layer is not complete.</source>
        <translation>Was diese Schicht speist, ist nicht vollständig.</translation>
    </message>
    <message>
        <source>An input has nothing before it: the way back ends here.</source>
        <translation>Vor einer Eingabe steht nichts: Der Weg zurück endet hier.</translation>
    </message>
    <message>
        <source>Nothing that the loss is measured on depends on this layer.</source>
        <translation>Nichts, woran der Verlust gemessen wird, hängt von dieser Schicht ab.</translation>
    </message>
    <message>
        <source>Networks up to {0:,} parameters are told backwards here.</source>
        <extracomment>{0}: _MOST_BACKWARD_CELLS</extracomment>
        <translation>Netze bis {0:,} Parameter werden hier rückwärts erklärt.</translation>
    </message>
    <message>
        <source>A group is many layers in one: open it to see each at work.</source>
        <translation>Eine Gruppe ist viele Schichten in einer: Öffne sie, um jede bei der Arbeit zu sehen.</translation>
    </message>
    <message>
        <source>A wire needs a layer at both ends.</source>
        <translation>Eine Verbindung braucht an beiden Enden eine Schicht.</translation>
    </message>
    <message>
        <source>{0} cannot feed itself: choose another layer.</source>
        <extracomment>{0}: source.label</extracomment>
        <translation>{0} kann sich nicht selbst speisen: Wähle eine andere Schicht.</translation>
    </message>
    <message>
        <source>{0} takes no input: it is where numbers enter the network.</source>
        <extracomment>{0}: target.label</extracomment>
        <translation>{0} nimmt keine Eingabe: Hier kommen Zahlen in das Netz.</translation>
    </message>
    <message>
        <source>{0} has no input called {1}.</source>
        <extracomment>{0}: target.label; {1}: edge.port</extracomment>
        <translation>{0} hat keinen Eingang namens {1}.</translation>
    </message>
    <message>
        <source>{0} already depends on {1}, so this wire would close a circle: draw it the other way round.</source>
        <extracomment>{0}: source.label; {1}: target.label</extracomment>
        <translation>{0} hängt schon von {1} ab, diese Verbindung würde also einen Kreis schließen: Ziehe sie andersherum.</translation>
    </message>
    <message>
        <source>All examples</source>
        <translation>Alle Beispiele</translation>
    </message>
    <message>
        <source>{0} networks to open, as pictures.</source>
        <extracomment>{0}: len(examples())</extracomment>
        <translation>{0} Netze zum Öffnen, als Bilder.</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>Bauen</translation>
    </message>
    <message>
        <source>Compose layers on a canvas and see every number on its way through.</source>
        <translation>Schichten auf einer Arbeitsfläche zusammensetzen und jede Zahl auf ihrem Weg sehen.</translation>
    </message>
    <message>
        <source>Lamina networks</source>
        <translation>Lamina-Netze</translation>
    </message>
    <message>
        <source>ONNX models</source>
        <translation>ONNX-Modelle</translation>
    </message>
    <message>
        <source>Tables to learn from</source>
        <translation>Tabellen zum Lernen</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Begin an empty network</source>
        <translation>Ein leeres Netz beginnen</translation>
    </message>
    <message>
        <source>Open a network from a file</source>
        <translation>Ein Netz aus einer Datei öffnen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save the network</source>
        <translation>Das Netz speichern</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter…</translation>
    </message>
    <message>
        <source>Save under another name</source>
        <translation>Unter einem anderen Namen speichern</translation>
    </message>
    <message>
        <source>Earlier versions…</source>
        <translation>Frühere Fassungen…</translation>
    </message>
    <message>
        <source>What stood in this file before it was saved over</source>
        <translation>Was in dieser Datei stand, bevor sie überschrieben wurde</translation>
    </message>
    <message>
        <source>Recover unsaved work…</source>
        <translation>Nicht gespeicherte Arbeit wiederherstellen…</translation>
    </message>
    <message>
        <source>What was not saved when Lamina ended badly</source>
        <translation>Was nicht gespeichert war, als Lamina unerwartet endete</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>Nichts rückgängig zu machen</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation>Nichts zu wiederholen</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Ausschneiden</translation>
    </message>
    <message>
        <source>Cut the selected layers</source>
        <translation>Die ausgewählten Schichten ausschneiden</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the selected layers as text</source>
        <translation>Die ausgewählten Schichten als Text kopieren</translation>
    </message>
    <message>
        <source>Paste layers from the clipboard</source>
        <translation>Schichten aus der Zwischenablage einfügen</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Double the selected layers</source>
        <translation>Die ausgewählten Schichten verdoppeln</translation>
    </message>
    <message>
        <source>Delete what is selected</source>
        <translation>Ausgewähltes löschen</translation>
    </message>
    <message>
        <source>Select all layers</source>
        <translation>Alle Schichten auswählen</translation>
    </message>
    <message>
        <source>Select every layer</source>
        <translation>Jede Schicht auswählen</translation>
    </message>
    <message>
        <source>Give the selected layer another name</source>
        <translation>Der ausgewählten Schicht einen anderen Namen geben</translation>
    </message>
    <message>
        <source>Add a layer…	Space</source>
        <translation>Schicht hinzufügen…	Leertaste</translation>
    </message>
    <message>
        <source>Search for a layer and add it</source>
        <translation>Eine Schicht suchen und hinzufügen</translation>
    </message>
    <message>
        <source>Put the layers into columns and rows</source>
        <translation>Die Schichten in Spalten und Zeilen ordnen</translation>
    </message>
    <message>
        <source>Align in a row</source>
        <translation>In einer Zeile ausrichten</translation>
    </message>
    <message>
        <source>Put the selected layers level</source>
        <translation>Die ausgewählten Schichten auf eine Höhe setzen</translation>
    </message>
    <message>
        <source>Align in a column</source>
        <translation>In einer Spalte ausrichten</translation>
    </message>
    <message>
        <source>Put the selected layers below each other</source>
        <translation>Die ausgewählten Schichten untereinander setzen</translation>
    </message>
    <message>
        <source>Write on the canvas</source>
        <translation>Auf die Arbeitsfläche schreiben</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Make one group of the selected layers</source>
        <translation>Aus den ausgewählten Schichten eine Gruppe machen</translation>
    </message>
    <message>
        <source>Ungroup</source>
        <translation>Gruppe auflösen</translation>
    </message>
    <message>
        <source>Take the selected group apart</source>
        <translation>Die ausgewählte Gruppe auseinandernehmen</translation>
    </message>
    <message>
        <source>Open the group	Enter</source>
        <translation>Gruppe öffnen	Enter</translation>
    </message>
    <message>
        <source>Show the inside of the group</source>
        <translation>Das Innere der Gruppe zeigen</translation>
    </message>
    <message>
        <source>Leave the group</source>
        <translation>Gruppe verlassen</translation>
    </message>
    <message>
        <source>Go back to what is around</source>
        <translation>Zurück zu dem, was um sie herum ist</translation>
    </message>
    <message>
        <source>Save the group to the palette…</source>
        <translation>Gruppe in der Palette speichern…</translation>
    </message>
    <message>
        <source>Keep the group for other networks</source>
        <translation>Die Gruppe für andere Netze behalten</translation>
    </message>
    <message>
        <source>The whole network in a corner</source>
        <translation>Das ganze Netz in einer Ecke</translation>
    </message>
    <message>
        <source>Neuron maps on layers</source>
        <translation>Neuronenkarten auf den Schichten</translation>
    </message>
    <message>
        <source>What each neuron gives over the plane of the inputs</source>
        <translation>Was jedes Neuron über der Ebene der Eingaben ergibt</translation>
    </message>
    <message>
        <source>Fit the network	F</source>
        <translation>Netz einpassen	F</translation>
    </message>
    <message>
        <source>Show the whole network</source>
        <translation>Das ganze Netz zeigen</translation>
    </message>
    <message>
        <source>Enlarge the canvas</source>
        <translation>Die Arbeitsfläche größer zeigen</translation>
    </message>
    <message>
        <source>Shrink the canvas</source>
        <translation>Die Arbeitsfläche kleiner zeigen</translation>
    </message>
    <message>
        <source>Go to the next problem</source>
        <translation>Zum nächsten Problem</translation>
    </message>
    <message>
        <source>Select a layer that has a problem</source>
        <translation>Eine Schicht auswählen, die ein Problem hat</translation>
    </message>
    <message>
        <source>Make an exercise…</source>
        <translation>Aufgabe erstellen…</translation>
    </message>
    <message>
        <source>Make an exercise, and variants of it, from this network</source>
        <translation>Aus diesem Netz eine Aufgabe und Varianten davon erstellen</translation>
    </message>
    <message>
        <source>Palette</source>
        <translation>Palette</translation>
    </message>
    <message>
        <source>Show or hide the palette</source>
        <translation>Die Palette zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Tabs below</source>
        <translation>Reiter unten</translation>
    </message>
    <message>
        <source>Show or hide the tabs below</source>
        <translation>Die Reiter unten zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Show or hide the inspector</source>
        <translation>Den Inspektor zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Examples…</source>
        <translation>Beispiele…</translation>
    </message>
    <message>
        <source>Pictures of networks to begin with</source>
        <translation>Bilder von Netzen zum Anfangen</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>Open an example</source>
        <translation>Ein Beispiel öffnen</translation>
    </message>
    <message>
        <source>Undo: {0}</source>
        <extracomment>{0}: text</extracomment>
        <translation>Rückgängig: {0}</translation>
    </message>
    <message>
        <source>Redo: {0}</source>
        <extracomment>{0}: text</extracomment>
        <translation>Wiederholen: {0}</translation>
    </message>
    <message>
        <source>… {0:,} more …</source>
        <extracomment>{0}: left_out</extracomment>
        <translation>… {0:,} weitere …</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>The network as a picture, a page, a table or code</source>
        <translation>Das Netz als Bild, Seite, Tabelle oder Code</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>Bild (*.png)</translation>
    </message>
    <message>
        <source>Drawing (*.svg)</source>
        <translation>Zeichnung (*.svg)</translation>
    </message>
    <message>
        <source>Page (*.pdf)</source>
        <translation>Seite (*.pdf)</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>Copy the canvas as a picture</source>
        <translation>Arbeitsfläche als Bild kopieren</translation>
    </message>
    <message>
        <source>The whole canvas</source>
        <translation>Die ganze Arbeitsfläche</translation>
    </message>
    <message>
        <source>Canvas as PNG…</source>
        <translation>Arbeitsfläche als PNG…</translation>
    </message>
    <message>
        <source>A picture of the whole canvas</source>
        <translation>Ein Bild der ganzen Arbeitsfläche</translation>
    </message>
    <message>
        <source>Canvas as SVG…</source>
        <translation>Arbeitsfläche als SVG…</translation>
    </message>
    <message>
        <source>A drawing whose lines and letters stay sharp</source>
        <translation>Eine Zeichnung, deren Linien und Buchstaben scharf bleiben</translation>
    </message>
    <message>
        <source>Canvas as PDF…</source>
        <translation>Arbeitsfläche als PDF…</translation>
    </message>
    <message>
        <source>One page, as large as the network</source>
        <translation>Eine Seite, so groß wie das Netz</translation>
    </message>
    <message>
        <source>All values as CSV…</source>
        <translation>Alle Werte als CSV…</translation>
    </message>
    <message>
        <source>What comes out of every layer, and every weight</source>
        <translation>Was aus jeder Schicht herauskommt, und jedes Gewicht</translation>
    </message>
    <message>
        <source>The network cannot be exported yet. {0}</source>
        <translation>Das Netz kann noch nicht exportiert werden. {0}</translation>
    </message>
    <message>
        <source>The picture of the canvas is on the clipboard.</source>
        <translation>Das Bild der Arbeitsfläche ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Save the canvas as {0}</source>
        <extracomment>{0}: kind.upper()</extracomment>
        <translation>Arbeitsfläche als {0} speichern</translation>
    </message>
    <message>
        <source>Edit numbers and layers; Ctrl+Enter makes the network follow, Esc takes back.</source>
        <translation>Zahlen und Schichten bearbeiten; mit Strg+Enter folgt das Netz, Esc nimmt zurück.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Put the whole text on the clipboard</source>
        <translation>Den ganzen Text in die Zwischenablage legen</translation>
    </message>
    <message>
        <source>Save the network in this form</source>
        <translation>Das Netz in dieser Form speichern</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Make the network follow the edited code (Ctrl+Enter)</source>
        <translation>Das Netz dem bearbeiteten Code folgen lassen (Strg+Enter)</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Show the code of the network as it is (Esc)</source>
        <translation>Den Code des Netzes zeigen, wie es ist (Esc)</translation>
    </message>
    <message>
        <source>Code of the network</source>
        <translation>Code des Netzes</translation>
    </message>
    <message>
        <source>The network has changed meanwhile: Take back shows it as it is.</source>
        <translation>Das Netz hat sich inzwischen geändert: „Zurücknehmen“ zeigt es, wie es ist.</translation>
    </message>
    <message>
        <source>writing the network down</source>
        <translation>Aufschreiben des Netzes</translation>
    </message>
    <message>
        <source>Saved with {0} beside it.</source>
        <extracomment>{0}: names</extracomment>
        <translation>Gespeichert, daneben {0}.</translation>
    </message>
    <message>
        <source>Edit the code</source>
        <translation>Code bearbeiten</translation>
    </message>
    <message>
        <source>The {0} is on the clipboard.</source>
        <extracomment>{0}: formats()[self.key].title</extracomment>
        <translation>In der Zwischenablage: {0}.</translation>
    </message>
    <message>
        <source>There is no network yet: add layers, and their code appears here.</source>
        <translation>Es gibt noch kein Netz: Füge Schichten hinzu, und ihr Code erscheint hier.</translation>
    </message>
    <message>
        <source>Show the inside of the group (Enter)</source>
        <translation>Das Innere der Gruppe zeigen (Enter)</translation>
    </message>
    <message>
        <source>Take the group apart (Ctrl+Shift+G)</source>
        <translation>Die Gruppe auseinandernehmen (Strg+Umschalt+G)</translation>
    </message>
    <message>
        <source>Save to palette…</source>
        <translation>In der Palette speichern…</translation>
    </message>
    <message>
        <source>The clipboard holds no text to paste.</source>
        <translation>Die Zwischenablage enthält keinen Text zum Einfügen.</translation>
    </message>
    <message>
        <source>The text in the clipboard is too long to be a network.</source>
        <translation>Der Text in der Zwischenablage ist zu lang für ein Netz.</translation>
    </message>
    <message>
        <source>The clipboard holds no layers: {0}</source>
        <extracomment>{0}: sentence</extracomment>
        <translation>Die Zwischenablage enthält keine Schichten: {0}</translation>
    </message>
    <message>
        <source>Ungroup {0} groups</source>
        <extracomment>{0}: len(groups)</extracomment>
        <translation>{0} Gruppen auflösen</translation>
    </message>
    <message>
        <source>Save to palette</source>
        <translation>In der Palette speichern</translation>
    </message>
    <message>
        <source>“{0}” is in the palette, under Groups.</source>
        <extracomment>{0}: title</extracomment>
        <translation>„{0}“ ist in der Palette unter „Gruppen“.</translation>
    </message>
    <message>
        <source>Rename the kept group</source>
        <translation>Behaltene Gruppe umbenennen</translation>
    </message>
    <message>
        <source>Renamed to “{0}”.</source>
        <extracomment>{0}: title</extracomment>
        <translation>Umbenannt in „{0}“.</translation>
    </message>
    <message>
        <source>Remove from the palette</source>
        <translation>Aus der Palette entfernen</translation>
    </message>
    <message>
        <source>Remove “{0}” from the palette? Networks that hold it keep it.</source>
        <extracomment>{0}: title</extracomment>
        <translation>„{0}“ aus der Palette entfernen? In Netzen, die es enthalten, bleibt es.</translation>
    </message>
    <message>
        <source>“{0}” is no longer in the palette.</source>
        <extracomment>{0}: title</extracomment>
        <translation>„{0}“ ist nicht mehr in der Palette.</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Name:</translation>
    </message>
    <message>
        <source>copying layers</source>
        <translation>Kopieren von Schichten</translation>
    </message>
    <message>
        <source>It was stopped.</source>
        <translation>Es wurde angehalten.</translation>
    </message>
    <message>
        <source>reading the clipboard</source>
        <translation>Lesen der Zwischenablage</translation>
    </message>
    <message>
        <source>There are too many numbers for a text.</source>
        <translation>Es sind zu viele Zahlen für einen Text.</translation>
    </message>
    <message>
        <source>There is not enough memory for it.</source>
        <translation>Dafür reicht der Speicher nicht.</translation>
    </message>
    <message>
        <source>What was copied can be pasted in this window, but nowhere else: {0}</source>
        <extracomment>{0}: reason</extracomment>
        <translation>Was kopiert wurde, lässt sich in diesem Fenster einfügen, aber nirgendwo sonst: {0}</translation>
    </message>
    <message>
        <source>evaluating the network</source>
        <translation>Auswerten des Netzes</translation>
    </message>
    <message>
        <source>Lamina networks (*{0})</source>
        <extracomment>{0}: SUFFIX</extracomment>
        <translation>Lamina-Netze (*{0})</translation>
    </message>
    <message>
        <source>Networks (*{0} *.onnx);;{1};;ONNX models (*.onnx)</source>
        <extracomment>{0}: SUFFIX; {1}: _FILTER</extracomment>
        <translation>Netze (*{0} *.onnx);;{1};;ONNX-Modelle (*.onnx)</translation>
    </message>
    <message>
        <source>Open a network</source>
        <translation>Netz öffnen</translation>
    </message>
    <message>
        <source>opening {0}</source>
        <extracomment>{0}: target.name</extracomment>
        <translation>Öffnen von {0}</translation>
    </message>
    <message>
        <source>There is not enough memory to open this file.</source>
        <translation>Der Speicher reicht nicht, um diese Datei zu öffnen.</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Nicht gespeicherte Änderungen</translation>
    </message>
    <message>
        <source>“{0}” has changes that are not saved. Save them first?</source>
        <extracomment>{0}: self._document.title</extracomment>
        <translation>„{0}“ hat Änderungen, die nicht gespeichert sind. Zuerst speichern?</translation>
    </message>
    <message>
        <source>Replace the file?</source>
        <translation>Datei ersetzen?</translation>
    </message>
    <message>
        <source>“{0}” is already there. Replace it?</source>
        <extracomment>{0}: target.name</extracomment>
        <translation>„{0}“ gibt es schon. Ersetzen?</translation>
    </message>
    <message>
        <source>Changed by another program</source>
        <translation>Von einem anderen Programm geändert</translation>
    </message>
    <message>
        <source>“{0}” was changed by another program since it was opened here. Save over it? What stands there now is kept under File → Earlier versions.</source>
        <extracomment>{0}: target.name</extracomment>
        <translation>„{0}“ wurde von einem anderen Programm geändert, seit die Datei hier geöffnet wurde. Darüber speichern? Was jetzt dort steht, bleibt unter Datei → Frühere Fassungen erhalten.</translation>
    </message>
    <message>
        <source>{0} Your work is still open here.</source>
        <extracomment>{0}: sentence</extracomment>
        <translation>{0} Deine Arbeit ist hier noch offen.</translation>
    </message>
    <message>
        <source>Saved {0}.</source>
        <extracomment>{0}: saving.path.name</extracomment>
        <translation>{0} gespeichert.</translation>
    </message>
    <message>
        <source>network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>{0} leaves a size open, such as the length of a text. Here it is {1}.</source>
        <extracomment>{0}: path.name; {1}: _LENGTH</extracomment>
        <translation>{0} lässt eine Größe offen, etwa die Länge eines Textes. Hier ist sie {1}.</translation>
    </message>
    <message>
        <source>Enter makes the network follow, Shift+Enter begins a new line, Esc takes back.</source>
        <translation>Mit Enter folgt das Netz, Umschalt+Enter beginnt eine neue Zeile, Esc nimmt zurück.</translation>
    </message>
    <message>
        <source>Type a network, for instance:
(x + y − 1, x − y + 1)
relu(2u − v)
softmax([[1, 2], [3, 4]] x + (1, 1))
f_2(ReLU(f_1(x)))</source>
        <translation>Ein Netz eintippen, zum Beispiel:
(x + y − 1, x − y + 1)
relu(2u − v)
softmax([[1, 2], [3, 4]] x + (1, 1))
f_2(ReLU(f_1(x)))</translation>
    </message>
    <message>
        <source>What the formula is for</source>
        <translation>Wofür die Formel ist</translation>
    </message>
    <message>
        <source>Whole network</source>
        <translation>Ganzes Netz</translation>
    </message>
    <message>
        <source>The network’s formula: edit it, and the layers follow</source>
        <translation>Die Formel des Netzes: Bearbeite sie, und die Schichten folgen</translation>
    </message>
    <message>
        <source>Put behind a layer</source>
        <translation>Hinter eine Schicht setzen</translation>
    </message>
    <message>
        <source>Make the network follow the formula (Enter)</source>
        <translation>Das Netz der Formel folgen lassen (Enter)</translation>
    </message>
    <message>
        <source>Show the formula of the network as it is (Esc)</source>
        <translation>Die Formel des Netzes zeigen, wie es ist (Esc)</translation>
    </message>
    <message>
        <source>Put the formula on the clipboard</source>
        <translation>Die Formel in die Zwischenablage legen</translation>
    </message>
    <message>
        <source>Formula of the network</source>
        <translation>Formel des Netzes</translation>
    </message>
    <message>
        <source>The formula as mathematics</source>
        <translation>Die Formel in mathematischer Schreibweise</translation>
    </message>
    <message>
        <source>Formula to put behind the selected layer</source>
        <translation>Formel, die hinter die ausgewählte Schicht kommt</translation>
    </message>
    <message>
        <source>Whole group</source>
        <translation>Ganze Gruppe</translation>
    </message>
    <message>
        <source>There is no formula yet: {0}</source>
        <extracomment>{0}: set_names(problems[0].message)</extracomment>
        <translation>Es gibt noch keine Formel: {0}</translation>
    </message>
    <message>
        <source>This network is not written as one formula. Type one to begin another network.</source>
        <translation>Dieses Netz lässt sich nicht als eine Formel schreiben. Tippe eine ein, um ein anderes Netz zu beginnen.</translation>
    </message>
    <message>
        <source>a layer</source>
        <translation>eine Schicht</translation>
    </message>
    <message>
        <source>Put behind {0}</source>
        <extracomment>{0}: name</extracomment>
        <translation>Hinter {0} setzen</translation>
    </message>
    <message>
        <source>New layers that take what {0} gives</source>
        <extracomment>{0}: name</extracomment>
        <translation>Neue Schichten, die nehmen, was {0} ergibt</translation>
    </message>
    <message>
        <source>Select a layer first</source>
        <translation>Zuerst eine Schicht auswählen</translation>
    </message>
    <message>
        <source>Put a formula behind a layer</source>
        <translation>Formel hinter eine Schicht setzen</translation>
    </message>
    <message>
        <source>Type the formula</source>
        <translation>Formel eintippen</translation>
    </message>
    <message>
        <source>The formula is on the clipboard.</source>
        <translation>Die Formel ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Search examples</source>
        <translation>Beispiele suchen</translation>
    </message>
    <message>
        <source>Type a part of a title; Enter opens the example that is marked</source>
        <translation>Einen Teil eines Titels tippen; Enter öffnet das markierte Beispiel</translation>
    </message>
    <message>
        <source>Open the example as a new document (Enter)</source>
        <translation>Das Beispiel als neues Dokument öffnen (Enter)</translation>
    </message>
    <message>
        <source>Leave everything as it is (Esc)</source>
        <translation>Alles lassen, wie es ist (Esc)</translation>
    </message>
    <message>
        <source>No example answers to “{0}”.</source>
        <extracomment>{0}: self.search.text()</extracomment>
        <translation>Kein Beispiel passt zu „{0}“.</translation>
    </message>
    <message>
        <source>Move, copy or delete them together.</source>
        <translation>Gemeinsam verschieben, kopieren oder löschen.</translation>
    </message>
    <message>
        <source>A wire</source>
        <translation>Eine Verbindung</translation>
    </message>
    <message>
        <source>{0} wires</source>
        <extracomment>{0}: wires</extracomment>
        <translation>{0} Verbindungen</translation>
    </message>
    <message>
        <source>Delete takes it away. A layer dropped on a wire goes in between.</source>
        <translation>Entf löscht sie. Eine Schicht, die auf einer Verbindung abgelegt wird, kommt dazwischen.</translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>Nichts ausgewählt</translation>
    </message>
    <message>
        <source>Click a layer, or press Tab on the canvas.</source>
        <translation>Eine Schicht anklicken oder auf der Arbeitsfläche Tab drücken.</translation>
    </message>
    <message>
        <source>An empty network</source>
        <translation>Ein leeres Netz</translation>
    </message>
    <message>
        <source>Add a layer to see inside it here.</source>
        <translation>Füge eine Schicht hinzu, um hier in sie hineinzusehen.</translation>
    </message>
    <message>
        <source>Type the map, or edit the cells</source>
        <translation>Die Abbildung eintippen oder die Zellen bearbeiten</translation>
    </message>
    <message>
        <source>The map, typed</source>
        <translation>Die eingetippte Abbildung</translation>
    </message>
    <message>
        <source>Type a map, such as (x + y, x − y)</source>
        <translation>Eine Abbildung eintippen, etwa (x + y, x − y)</translation>
    </message>
    <message>
        <source>Type whole numbers with × between them, such as 2 or 8×8.</source>
        <translation>Ganze Zahlen mit × dazwischen eintippen, etwa 2 oder 8×8.</translation>
    </message>
    <message>
        <source>SELECTED</source>
        <translation>AUSGEWÄHLT</translation>
    </message>
    <message>
        <source>What arrives here is made outside of the group: change it there.</source>
        <translation>Was hier ankommt, entsteht außerhalb der Gruppe: Ändere es dort.</translation>
    </message>
    <message>
        <source>Kind of layer</source>
        <translation>Art der Schicht</translation>
    </message>
    <message>
        <source>Change the kind of layer; its wires stay</source>
        <translation>Die Art der Schicht ändern; ihre Verbindungen bleiben</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Name of the layer</source>
        <translation>Name der Schicht</translation>
    </message>
    <message>
        <source>f_1 is shown as f₁ (F2)</source>
        <translation>f_1 erscheint als f₁ (F2)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>f_1 is shown as f₁</source>
        <translation>f_1 erscheint als f₁</translation>
    </message>
    <message>
        <source>Draw new weights</source>
        <translation>Neue Gewichte ziehen</translation>
    </message>
    <message>
        <source>Draw the weights anew, in the way that Start weights says</source>
        <translation>Die Gewichte neu ziehen, so wie „Startgewichte“ es sagt</translation>
    </message>
    <message>
        <source>THIS LAYER DOES</source>
        <translation>DAS TUT DIESE SCHICHT</translation>
    </message>
    <message>
        <source>The plane before and after this layer</source>
        <translation>Die Ebene vor und nach dieser Schicht</translation>
    </message>
    <message>
        <source>From the input grid to the output grid</source>
        <translation>Vom Eingabegitter zum Ausgabegitter</translation>
    </message>
    <message>
        <source>Move from the input grid to the output grid</source>
        <translation>Vom Eingabegitter zum Ausgabegitter gehen</translation>
    </message>
    <message>
        <source>input grid</source>
        <translation>Eingabegitter</translation>
    </message>
    <message>
        <source>output grid</source>
        <translation>Ausgabegitter</translation>
    </message>
    <message>
        <source>Unsaved work cannot be kept safe at the moment: {0}. Save it soon.</source>
        <extracomment>{0}: error</extracomment>
        <translation>Nicht gespeicherte Arbeit kann im Augenblick nicht gesichert werden: {0}. Speichere sie bald.</translation>
    </message>
    <message>
        <source>keeping unsaved work</source>
        <translation>Sichern nicht gespeicherter Arbeit</translation>
    </message>
    <message>
        <source>it was stopped</source>
        <translation>es wurde angehalten</translation>
    </message>
    <message>
        <source>today, {0}</source>
        <extracomment>{0}: clock</extracomment>
        <translation>heute, {0}</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>Unsaved work</source>
        <translation>Nicht gespeicherte Arbeit</translation>
    </message>
    <message>
        <source>Lamina did not end as it should</source>
        <translation>Lamina wurde nicht richtig beendet</translation>
    </message>
    <message>
        <source>This was not saved. Opened here, it is a new document: your own files stay as they are until you save.</source>
        <translation>Das hier war nicht gespeichert. Hier geöffnet, ist es ein neues Dokument: Deine eigenen Dateien bleiben, wie sie sind, bis du speicherst.</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>Später entscheiden</translation>
    </message>
    <message>
        <source>Ask again at the next start (Esc)</source>
        <translation>Beim nächsten Start wieder fragen (Esc)</translation>
    </message>
    <message>
        <source>Picture of {0}</source>
        <extracomment>{0}: entry.title</extracomment>
        <translation>Bild von {0}</translation>
    </message>
    <message>
        <source>Kept {0}.</source>
        <extracomment>{0}: when(entry.kept_at)</extracomment>
        <translation>Gesichert {0}.</translation>
    </message>
    <message>
        <source>
From {0}</source>
        <extracomment>{0}: entry.origin</extracomment>
        <translation>
Aus {0}</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open {0}</source>
        <extracomment>{0}: entry.title</extracomment>
        <translation>{0} öffnen</translation>
    </message>
    <message>
        <source>Open it as a document that is not saved yet</source>
        <translation>Als Dokument öffnen, das noch nicht gespeichert ist</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Discard {0}</source>
        <extracomment>{0}: entry.title</extracomment>
        <translation>{0} verwerfen</translation>
    </message>
    <message>
        <source>It cannot be had back afterwards</source>
        <translation>Danach ist es nicht mehr zurückzuholen</translation>
    </message>
    <message>
        <source>Earlier versions</source>
        <translation>Frühere Fassungen</translation>
    </message>
    <message>
        <source>What stood in “{0}” before it was saved over. A version opens as a new document; the file stays as it is.</source>
        <extracomment>{0}: name</extracomment>
        <translation>Was in „{0}“ stand, bevor die Datei überschrieben wurde. Eine Fassung öffnet sich als neues Dokument; die Datei bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>Kept {0} · {1}</source>
        <extracomment>{0}: when(version.saved_at); {1}: size</extracomment>
        <translation>Gesichert {0} · {1}</translation>
    </message>
    <message>
        <source>Open the selected version as a new document</source>
        <translation>Die ausgewählte Fassung als neues Dokument öffnen</translation>
    </message>
    <message>
        <source>Nothing is left that was not saved.</source>
        <translation>Nichts ist übrig, was nicht gespeichert war.</translation>
    </message>
    <message>
        <source>There is no earlier version: one is kept each time a file of at most {0} MB is saved over.</source>
        <extracomment>{0}: megabytes</extracomment>
        <translation>Es gibt keine frühere Fassung: Eine wird aufbewahrt, sooft eine Datei von höchstens {0} MB überschrieben wird.</translation>
    </message>
    <message>
        <source>This work cannot be read any more. {0}</source>
        <extracomment>{0}: fault</extracomment>
        <translation>Diese Arbeit ist nicht mehr lesbar. {0}</translation>
    </message>
    <message>
        <source>{0} (recovered)</source>
        <extracomment>{0}: name</extracomment>
        <translation>{0} (wiederhergestellt)</translation>
    </message>
    <message>
        <source>reading what was kept</source>
        <translation>Lesen des Gesicherten</translation>
    </message>
    <message>
        <source>This version cannot be read: {0}</source>
        <extracomment>{0}: fault</extracomment>
        <translation>Diese Fassung ist nicht lesbar: {0}</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>Fed by</source>
        <translation>Gespeist von</translation>
    </message>
    <message>
        <source>Gives</source>
        <translation>Ergibt</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Layers of the network</source>
        <translation>Schichten des Netzes</translation>
    </message>
    <message>
        <source>Network as numpy…</source>
        <translation>Netz als numpy…</translation>
    </message>
    <message>
        <source>A Python script that needs numpy alone</source>
        <translation>Ein Python-Skript, das nur numpy braucht</translation>
    </message>
    <message>
        <source>Network as PyTorch…</source>
        <translation>Netz als PyTorch…</translation>
    </message>
    <message>
        <source>A PyTorch module with its weights</source>
        <translation>Ein PyTorch-Modul mit seinen Gewichten</translation>
    </message>
    <message>
        <source>Network as ONNX…</source>
        <translation>Netz als ONNX…</translation>
    </message>
    <message>
        <source>A model that other programs run</source>
        <translation>Ein Modell, das andere Programme ausführen</translation>
    </message>
    <message>
        <source>Network as LaTeX…</source>
        <translation>Netz als LaTeX…</translation>
    </message>
    <message>
        <source>A document with the network’s formulas and matrices</source>
        <translation>Ein Dokument mit den Formeln und Matrizen des Netzes</translation>
    </message>
    <message>
        <source>Save as {0}</source>
        <extracomment>{0}: form.title</extracomment>
        <translation>Als {0} speichern</translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <source>{0} was not saved: it was stopped.</source>
        <extracomment>{0}: target.name</extracomment>
        <translation>{0} wurde nicht gespeichert: Es wurde angehalten.</translation>
    </message>
    <message>
        <source>{0} could not be written: {1}.</source>
        <extracomment>{0}: target.name; {1}: reason(error)</extracomment>
        <translation>{0} konnte nicht geschrieben werden: {1}.</translation>
    </message>
    <message>
        <source>There is not enough memory to write {0}.</source>
        <extracomment>{0}: target.name</extracomment>
        <translation>Der Speicher reicht nicht, um {0} zu schreiben.</translation>
    </message>
    <message>
        <source>saving {0}</source>
        <extracomment>{0}: target.name</extracomment>
        <translation>Speichern von {0}</translation>
    </message>
    <message>
        <source>The {0} before</source>
        <extracomment>{0}: what</extracomment>
        <translation>Davor: {0}</translation>
    </message>
    <message>
        <source>The {0} after these</source>
        <extracomment>{0}: what</extracomment>
        <translation>Danach: {0}</translation>
    </message>
    <message>
        <source>{0} {1} of {2:,}, {3:,} not shown</source>
        <extracomment>{0}: self._what; {1}: place; {2}: count; {3}: left</extracomment>
        <translation>{0} {1} von {2:,}, {3:,} nicht gezeigt</translation>
    </message>
    <message>
        <source>{0} Drag it to the canvas, or press Enter.</source>
        <extracomment>{0}: layer.help</extracomment>
        <translation>{0} Auf die Arbeitsfläche ziehen oder Enter drücken.</translation>
    </message>
    <message>
        <source>Palette of layers</source>
        <translation>Palette der Schichten</translation>
    </message>
    <message>
        <source>Type a part of a layer’s name; Enter adds the first one found</source>
        <translation>Einen Teil des Namens einer Schicht tippen; Enter fügt die erste gefundene hinzu</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen…</translation>
    </message>
    <message>
        <source>Remove from the palette…</source>
        <translation>Aus der Palette entfernen…</translation>
    </message>
    <message>
        <source>{0} The context menu renames and removes it.</source>
        <extracomment>{0}: chip.toolTip()</extracomment>
        <translation>{0} Das Kontextmenü benennt um und entfernt.</translation>
    </message>
    <message>
        <source>No layer answers to “{0}”.</source>
        <extracomment>{0}: text</extracomment>
        <translation>Keine Schicht passt zu „{0}“.</translation>
    </message>
    <message>
        <source>There is no example “{0}”; File → Examples… shows those there are.</source>
        <extracomment>{0}: key</extracomment>
        <translation>Es gibt kein Beispiel „{0}“; Datei → Beispiele… zeigt, welche es gibt.</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>nicht gespeichert</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>gespeichert</translation>
    </message>
    <message>
        <source>Step through</source>
        <translation>Schritt für Schritt</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>Views of the network</source>
        <translation>Ansichten des Netzes</translation>
    </message>
    <message>
        <source>Array</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>The layer that owns the number</source>
        <translation>Die Schicht, zu der die Zahl gehört</translation>
    </message>
    <message>
        <source>The array: W holds weights, b the bias</source>
        <translation>Das Feld: W enthält Gewichte, b den Bias</translation>
    </message>
    <message>
        <source>Rows × columns of the array</source>
        <translation>Zeilen × Spalten des Feldes</translation>
    </message>
    <message>
        <source>Row, from 1; of a longer shape all places but the last</source>
        <translation>Zeile, ab 1; bei einer längeren Form alle Stellen außer der letzten</translation>
    </message>
    <message>
        <source>Column, from 1</source>
        <translation>Spalte, ab 1</translation>
    </message>
    <message>
        <source>The number: double-click, Enter or type to edit</source>
        <translation>Die Zahl: Doppelklick, Enter oder Tippen bearbeitet sie</translation>
    </message>
    <message>
        <source>How the sum of the network’s final numbers changes with it, at the sample shown</source>
        <translation>Wie sich die Summe der Endzahlen des Netzes mit ihr ändert, beim gezeigten Beispiel</translation>
    </message>
    <message>
        <source>Filter: f_1 W, b, &gt; 0.5, |w| &lt; 0.01</source>
        <translation>Filter: f_1 W, b, &gt; 0,5</translation>
    </message>
    <message>
        <source>Filter of the parameters</source>
        <translation>Filter der Parameter</translation>
    </message>
    <message>
        <source>Names of layers and arrays, and conditions such as |w| &lt; 0.01</source>
        <translation>Namen von Schichten und Feldern und Bedingungen wie |w| &lt; 0,01</translation>
    </message>
    <message>
        <source>Gradients</source>
        <translation>Gradienten</translation>
    </message>
    <message>
        <source>∂L/∂ of each number, for L = the sum of the network’s final numbers</source>
        <translation>∂L/∂ jeder Zahl, mit L = Summe der Endzahlen des Netzes</translation>
    </message>
    <message>
        <source>Copy the selected numbers (Ctrl+C)</source>
        <translation>Die ausgewählten Zahlen kopieren (Strg+C)</translation>
    </message>
    <message>
        <source>Paste numbers from here on: a column, or a matrix (Ctrl+V)</source>
        <translation>Zahlen ab hier einfügen: eine Spalte oder eine Matrix (Strg+V)</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Als CSV speichern…</translation>
    </message>
    <message>
        <source>Save all numbers as a table</source>
        <translation>Alle Zahlen als Tabelle speichern</translation>
    </message>
    <message>
        <source>{0:,} of {1:,} numbers</source>
        <extracomment>{0}: shown; {1}: total</extracomment>
        <translation>{0:,} von {1:,} Zahlen</translation>
    </message>
    <message>
        <source>1 number</source>
        <translation>1 Zahl</translation>
    </message>
    <message>
        <source>{0:,} numbers</source>
        <extracomment>{0}: total</extracomment>
        <translation>{0:,} Zahlen</translation>
    </message>
    <message>
        <source>Paste {0:,} numbers</source>
        <extracomment>{0}: len(numbers)</extracomment>
        <translation>{0:,} Zahlen einfügen</translation>
    </message>
    <message>
        <source>Select the numbers to copy first.</source>
        <translation>Zuerst die Zahlen auswählen, die kopiert werden sollen.</translation>
    </message>
    <message>
        <source>1 row is on the clipboard.</source>
        <translation>1 Zeile ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>{0:,} rows are on the clipboard.</source>
        <extracomment>{0}: len(rows)</extracomment>
        <translation>{0:,} Zeilen sind in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Choose the cell where pasting begins first.</source>
        <translation>Zuerst die Zelle wählen, bei der das Einfügen beginnt.</translation>
    </message>
    <message>
        <source>{0:,} numbers do not fit into {1:,} rows.</source>
        <extracomment>{0}: len(table); {1}: room</extracomment>
        <translation>{0:,} Zahlen passen nicht in {1:,} Zeilen.</translation>
    </message>
    <message>
        <source>{0} has one row; {1} are pasted.</source>
        <extracomment>{0}: block.weight; {1}: len(table)</extracomment>
        <translation>{0} hat eine Zeile; eingefügt werden {1}.</translation>
    </message>
    <message>
        <source>{0}×{1} numbers do not fit into {2} of {3} ({4}) from row {5}, column {6} on.</source>
        <extracomment>{0}: len(table); {1}: most; {2}: block.weight; {3}: subscripted(block.label); {4}: block.shape_text; {5}: top + 1; {6}: left + 1</extracomment>
        <translation>{0}×{1} Zahlen passen nicht in {2} von {3} ({4}) ab Zeile {5}, Spalte {6}.</translation>
    </message>
    <message>
        <source>Save the parameters</source>
        <translation>Parameter speichern</translation>
    </message>
    <message>
        <source>Parameters of the network</source>
        <translation>Parameter des Netzes</translation>
    </message>
    <message>
        <source>The clipboard holds more text than a table of parameters can be.</source>
        <translation>Die Zwischenablage enthält mehr Text, als eine Tabelle von Parametern sein kann.</translation>
    </message>
    <message>
        <source>Line {0} of the clipboard: {1}</source>
        <extracomment>{0}: number; {1}: error</extracomment>
        <translation>Zeile {0} der Zwischenablage: {1}</translation>
    </message>
    <message>
        <source>More than {0:,} numbers cannot be pasted at once.</source>
        <extracomment>{0}: MOST_PASTED</extracomment>
        <translation>Mehr als {0:,} Zahlen können nicht auf einmal eingefügt werden.</translation>
    </message>
    <message>
        <source>The clipboard holds no numbers to paste.</source>
        <translation>Die Zwischenablage enthält keine Zahlen zum Einfügen.</translation>
    </message>
    <message>
        <source>What feeds {0} is not complete.</source>
        <extracomment>{0}: label</extracomment>
        <translation>Was {0} speist, ist nicht vollständig.</translation>
    </message>
    <message>
        <source>Offered are the first {0:,} of {1:,} numbers that enter.</source>
        <extracomment>{0}: offered; {1}: count</extracomment>
        <translation>Angeboten werden die ersten {0:,} von {1:,} Zahlen, die hineingehen.</translation>
    </message>
    <message>
        <source>Offered are {0:,} of {1:,} numbers that enter: of each Input layer the first ones.</source>
        <extracomment>{0}: offered; {1}: count</extracomment>
        <translation>Angeboten werden {0:,} von {1:,} Zahlen, die hineingehen: von jeder Eingabeschicht die ersten.</translation>
    </message>
    <message>
        <source>Held input</source>
        <translation>Festgehaltene Eingabe</translation>
    </message>
    <message>
        <source>Which held input the slider moves</source>
        <translation>Welche festgehaltene Eingabe der Regler bewegt</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Festgehalten</translation>
    </message>
    <message>
        <source>Held at this value.</source>
        <translation>Auf diesem Wert festgehalten.</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Surface</source>
        <translation>Fläche</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Beides</translation>
    </message>
    <message>
        <source>The input that varies across</source>
        <translation>Die Eingabe, die sich waagerecht ändert</translation>
    </message>
    <message>
        <source>The input that varies upwards; none gives curves</source>
        <translation>Die Eingabe, die sich senkrecht ändert; ohne sie entstehen Kurven</translation>
    </message>
    <message>
        <source>drawing a plot</source>
        <translation>Zeichnen eines Schaubilds</translation>
    </message>
    <message>
        <source>Which layer is drawn</source>
        <translation>Welche Schicht gezeichnet wird</translation>
    </message>
    <message>
        <source>Neuron</source>
        <translation>Neuron</translation>
    </message>
    <message>
        <source>Which of its numbers</source>
        <translation>Welche ihrer Zahlen</translation>
    </message>
    <message>
        <source>Across</source>
        <translation>Waagerecht</translation>
    </message>
    <message>
        <source>Upwards</source>
        <translation>Senkrecht</translation>
    </message>
    <message>
        <source>Derivative</source>
        <translation>Ableitung</translation>
    </message>
    <message>
        <source>Also draw the slope: a dashed curve, or arrows uphill</source>
        <translation>Auch die Steigung zeichnen: eine gestrichelte Kurve oder Pfeile bergauf</translation>
    </message>
    <message>
        <source>Level lines</source>
        <translation>Höhenlinien</translation>
    </message>
    <message>
        <source>Lines along which the value stays the same</source>
        <translation>Linien, auf denen der Wert gleich bleibt</translation>
    </message>
    <message>
        <source>Drawn as</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>As colours, as a surface, or as both</source>
        <translation>Als Farben, als Fläche oder als beides</translation>
    </message>
    <message>
        <source>Curve</source>
        <translation>Kurve</translation>
    </message>
    <message>
        <source>As selected</source>
        <translation>Wie ausgewählt</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>— (curves)</source>
        <translation>— (Kurven)</translation>
    </message>
    <message>
        <source>Add an input and a layer, and the layer is drawn here.</source>
        <translation>Füge eine Eingabe und eine Schicht hinzu, und die Schicht wird hier gezeichnet.</translation>
    </message>
    <message>
        <source>The network has no Input layer whose numbers could vary: add one.</source>
        <translation>Das Netz hat keine Eingabeschicht, deren Zahlen sich ändern könnten: Füge eine hinzu.</translation>
    </message>
    <message>
        <source>{0}, neuron {1}</source>
        <extracomment>{0}: label; {1}: drawn.neurons[0] + 1</extracomment>
        <translation>{0}, Neuron {1}</translation>
    </message>
    <message>
        <source>{0} as a surface</source>
        <extracomment>{0}: map_.title</extracomment>
        <translation>{0} als Fläche</translation>
    </message>
    <message>
        <source>{0}: from {1} (orange below 0) to {2} (blue above 0)</source>
        <extracomment>{0}: map_.title; {1}: plain(low); {2}: plain(high)</extracomment>
        <translation>{0}: von {1} (orange unter 0) bis {2} (blau über 0)</translation>
    </message>
    <message>
        <source>{0} as a curve</source>
        <extracomment>{0}: label</extracomment>
        <translation>{0} als Kurve</translation>
    </message>
    <message>
        <source>neuron {0}</source>
        <extracomment>{0}: neuron + 1</extracomment>
        <translation>Neuron {0}</translation>
    </message>
    <message>
        <source>slope of {0}</source>
        <extracomment>{0}: name</extracomment>
        <translation>Steigung von {0}</translation>
    </message>
    <message>
        <source>{0} over {1}{2}</source>
        <extracomment>{0}: label; {1}: plot.x_name; {2}: more</extracomment>
        <translation>{0} über {1}{2}</translation>
    </message>
    <message>
        <source> · the first {0} of {1:,} neurons</source>
        <extracomment>{0}: MOST_CURVES; {1}: size</extracomment>
        <translation> · die ersten {0} von {1:,} Neuronen</translation>
    </message>
    <message>
        <source>There is not enough memory for this plot.</source>
        <translation>Der Speicher reicht nicht für dieses Schaubild.</translation>
    </message>
    <message>
        <source>What is plotted</source>
        <translation>Was gezeichnet wird</translation>
    </message>
    <message>
        <source>{0} cannot be saved: there is not enough memory.</source>
        <extracomment>{0}: path.name</extracomment>
        <translation>{0} kann nicht gespeichert werden: Der Speicher reicht nicht.</translation>
    </message>
    <message>
        <source>{0} cannot be saved: {1}.</source>
        <extracomment>{0}: path.name; {1}: error</extracomment>
        <translation>{0} kann nicht gespeichert werden: {1}.</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>How many weights and biases each may have.</source>
        <translation>Wie viele Gewichte und Bias-Werte jedes haben darf.</translation>
    </message>
    <message>
        <source>Hidden layers</source>
        <translation>Verborgene Schichten</translation>
    </message>
    <message>
        <source>Of the deep one; the wide one has one.</source>
        <translation>Des tiefen; das breite hat eine.</translation>
    </message>
    <message>
        <source>Networks drawn</source>
        <translation>Gezogene Netze</translation>
    </message>
    <message>
        <source>Over how many random networks to count.</source>
        <translation>Über wie viele zufällige Netze gezählt wird.</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>Aktivierung</translation>
    </message>
    <message>
        <source>What bends</source>
        <translation>Was biegt</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Draw, count and train both networks</source>
        <translation>Beide Netze ziehen, ihre Regionen zählen und sie trainieren</translation>
    </message>
    <message>
        <source>Wide network</source>
        <translation>Breites Netz</translation>
    </message>
    <message>
        <source>Deep network</source>
        <translation>Tiefes Netz</translation>
    </message>
    <message>
        <source>Compare draws two networks at random, a deep one and a wide one with as many parameters, counts their linear regions, and trains them on the same examples.</source>
        <translation>„Vergleichen“ zieht zufällig zwei Netze, ein tiefes und ein breites mit ebenso vielen Parametern, zählt ihre linearen Regionen und trainiert beide mit denselben Beispielen.</translation>
    </message>
    <message>
        <source>comparing depth and width</source>
        <translation>Vergleich von Tiefe und Breite</translation>
    </message>
    <message>
        <source>There is not enough memory for this.</source>
        <translation>Der Speicher reicht dafür nicht.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>1 hidden layer</source>
        <translation>1 verborgene Schicht</translation>
    </message>
    <message>
        <source>{0} hidden layers</source>
        <extracomment>{0}: len(widths)</extracomment>
        <translation>{0} verborgene Schichten</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <extracomment>{0}: layers; {1}: widths[0]</extracomment>
        <translation>{0} von {1}</translation>
    </message>
    <message>
        <source>{0} parameters</source>
        <extracomment>{0}: side.count.parameters</extracomment>
        <translation>{0} Parameter</translation>
    </message>
    <message>
        <source>{0} region at random start (mean of {1})</source>
        <extracomment>{0}: mean; {1}: drawn</extracomment>
        <translation>{0} Region beim zufälligen Start (Mittel aus {1})</translation>
    </message>
    <message>
        <source>{0} regions at random start (mean of {1})</source>
        <extracomment>{0}: mean; {1}: drawn</extracomment>
        <translation>{0} Regionen beim zufälligen Start (Mittel aus {1})</translation>
    </message>
    <message>
        <source>at most {0:,}</source>
        <extracomment>{0}: side.count.bound</extracomment>
        <translation>höchstens {0:,}</translation>
    </message>
    <message>
        <source>, {0:.0%} right</source>
        <extracomment>{0}: side.accuracy</extracomment>
        <translation>, {0:.0%} richtig</translation>
    </message>
    <message>
        <source>{0} after {1:,} steps: loss {2:.3f}{3}, {4} region</source>
        <extracomment>{0}: compared.data; {1}: _STEPS; {2}: side.loss; {3}: right; {4}: side.cut.count</extracomment>
        <translation>{0} nach {1:,} Schritten: Verlust {2:.3f}{3}, {4} Region</translation>
    </message>
    <message>
        <source>{0} after {1:,} steps: loss {2:.3f}{3}, {4} regions</source>
        <extracomment>{0}: compared.data; {1}: _STEPS; {2}: side.loss; {3}: right; {4}: side.cut.count</extracomment>
        <translation>{0} nach {1:,} Schritten: Verlust {2:.3f}{3}, {4} Regionen</translation>
    </message>
    <message>
        <source>bending the plane</source>
        <translation>Biegen der Ebene</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Raum</translation>
    </message>
    <message>
        <source>How far through the network</source>
        <translation>Wie weit durch das Netz</translation>
    </message>
    <message>
        <source>Drag through the layers; arrow keys step</source>
        <translation>Durch die Schichten ziehen; die Pfeiltasten gehen schrittweise</translation>
    </message>
    <message>
        <source>There is not enough memory for this picture.</source>
        <translation>Der Speicher reicht nicht für dieses Bild.</translation>
    </message>
    <message>
        <source>{0} of {1}: {2}</source>
        <extracomment>{0}: number; {1}: len(self.warp.stages) - 1; {2}: &apos; &apos;.join(words)</extracomment>
        <translation>{0} von {1}: {2}</translation>
    </message>
    <message>
        <source>Stop here</source>
        <translation>Hier anhalten</translation>
    </message>
    <message>
        <source>Carry the plane through the network</source>
        <translation>Die Ebene durch das Netz tragen</translation>
    </message>
    <message>
        <source>cutting the plane</source>
        <translation>Zerschneiden der Ebene</translation>
    </message>
    <message>
        <source>Linear regions</source>
        <translation>Lineare Regionen</translation>
    </message>
    <message>
        <source> The first {0:,} are drawn.</source>
        <extracomment>{0}: MOST_DRAWN</extracomment>
        <translation> Die ersten {0:,} sind gezeichnet.</translation>
    </message>
    <message>
        <source> {0:,} activation patterns.</source>
        <extracomment>{0}: pieces</extracomment>
        <translation> {0:,} Aktivierungsmuster.</translation>
    </message>
    <message>
        <source>in this window; a network built like this one has at most {0:,}.{1}{2} On each of them the network is one affine map.</source>
        <extracomment>{0}: cut.regions.bound; {1}: more; {2}: drawn</extracomment>
        <translation>in diesem Fenster; ein so gebautes Netz hat höchstens {0:,}.{1}{2} Auf jeder von ihnen ist das Netz eine einzige affine Abbildung.</translation>
    </message>
    <message>
        <source>There is not enough memory for so many regions.</source>
        <translation>Der Speicher reicht nicht für so viele Regionen.</translation>
    </message>
    <message>
        <source>POINT AT A REGION TO SEE ITS MAP</source>
        <translation>AUF EINE REGION ZEIGEN, UM IHRE ABBILDUNG ZU SEHEN</translation>
    </message>
    <message>
        <source>HERE THE NETWORK IS</source>
        <translation>HIER IST DAS NETZ</translation>
    </message>
    <message>
        <source>no neuron</source>
        <translation>kein Neuron</translation>
    </message>
    <message>
        <source>{0}: above its corner {1}</source>
        <extracomment>{0}: cut.names.get(layer, layer); {1}: active</extracomment>
        <translation>{0}: über dem Knick {1}</translation>
    </message>
    <message>
        <source>Area {0}</source>
        <extracomment>{0}: plain(float(found.areas[region]))</extracomment>
        <translation>Flächeninhalt {0}</translation>
    </message>
    <message>
        <source>region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>area</source>
        <translation>Fläche</translation>
    </message>
    <message>
        <source>1 linear region</source>
        <translation>1 lineare Region</translation>
    </message>
    <message>
        <source>{0:,} linear regions</source>
        <extracomment>{0}: count</extracomment>
        <translation>{0:,} lineare Regionen</translation>
    </message>
    <message>
        <source>Add an input with two numbers and a layer, and they are drawn here.</source>
        <translation>Füge eine Eingabe mit zwei Zahlen und eine Schicht hinzu, und sie werden hier gezeichnet.</translation>
    </message>
    <message>
        <source>The network takes one number; the plane is drawn for two or more. The Plot tab draws it as a curve.</source>
        <translation>Das Netz nimmt eine Zahl; die Ebene wird für zwei oder mehr gezeichnet. Der Reiter „Schaubild“ zeichnet es als Kurve.</translation>
    </message>
    <message>
        <source>The network has no Input layer: add one with two numbers.</source>
        <translation>Das Netz hat keine Eingabeschicht: Füge eine mit zwei Zahlen hinzu.</translation>
    </message>
    <message>
        <source>Through the layers</source>
        <translation>Durch die Schichten</translation>
    </message>
    <message>
        <source>A grid and the data as each layer moves them</source>
        <translation>Ein Gitter und die Daten, wie jede Schicht sie bewegt</translation>
    </message>
    <message>
        <source>The pieces on which the network is one affine map</source>
        <translation>Die Stücke, auf denen das Netz eine einzige affine Abbildung ist</translation>
    </message>
    <message>
        <source>Depth and width</source>
        <translation>Tiefe und Breite</translation>
    </message>
    <message>
        <source>Two networks with as many parameters, compared</source>
        <translation>Zwei Netze mit gleich vielen Parametern im Vergleich</translation>
    </message>
    <message>
        <source>View of the space</source>
        <translation>Ansicht des Raumes</translation>
    </message>
    <message>
        <source>multiply, add the bias</source>
        <translation>multiplizieren, Bias addieren</translation>
    </message>
    <message>
        <source>bend each number</source>
        <translation>jede Zahl biegen</translation>
    </message>
    <message>
        <source>the numbers that enter</source>
        <translation>die Zahlen, die hineingehen</translation>
    </message>
    <message>
        <source>put values together</source>
        <translation>Werte zusammenführen</translation>
    </message>
    <message>
        <source>hand the slope on: how the sum of the final numbers changes</source>
        <translation>die Steigung weiterreichen: wie sich die Summe der Endzahlen ändert</translation>
    </message>
    <message>
        <source>telling a layer&apos;s arithmetic</source>
        <translation>Erzählen der Rechnung einer Schicht</translation>
    </message>
    <message>
        <source>Backward</source>
        <translation>Rückwärts</translation>
    </message>
    <message>
        <source>From the loss back: ∂L/∂x of each layer, number by number</source>
        <translation>Vom Verlust zurück: ∂L/∂x jeder Schicht, Zahl für Zahl</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Arithmetic of this layer</source>
        <translation>Die Rechnung dieser Schicht</translation>
    </message>
    <message>
        <source>products of each</source>
        <translation>Produkte je Zahl</translation>
    </message>
    <message>
        <source>There is nothing to compute yet: connect an input to a layer.</source>
        <translation>Es gibt noch nichts zu rechnen: Verbinde eine Eingabe mit einer Schicht.</translation>
    </message>
    <message>
        <source>Add layers, and their arithmetic appears here, number by number.</source>
        <translation>Füge Schichten hinzu, und ihre Rechnung erscheint hier, Zahl für Zahl.</translation>
    </message>
    <message>
        <source>No numbers reach this layer yet. {0}</source>
        <extracomment>{0}: set_names(why)</extracomment>
        <translation>Diese Schicht erreichen noch keine Zahlen. {0}</translation>
    </message>
    <message>
        <source>Step {0} of {1} · {2}</source>
        <extracomment>{0}: step; {1}: len(stages); {2}: name</extracomment>
        <translation>Schritt {0} von {1} · {2}</translation>
    </message>
    <message>
        <source>The numbers are being computed …</source>
        <translation>Die Zahlen werden berechnet …</translation>
    </message>
    <message>
        <source>There is not enough memory to tell this layer&apos;s arithmetic.</source>
        <translation>Um die Rechnung dieser Schicht zu zeigen, reicht der Speicher nicht.</translation>
    </message>
    <message>
        <source>This was stopped. Go to another layer and back, and it is computed again.</source>
        <translation>Dies wurde angehalten. Geh zu einer anderen Schicht und zurück, dann wird es neu berechnet.</translation>
    </message>
    <message>
        <source>&lt;span style=&quot;font-family:Inter; font-size:{0:.1f}pt; color:{1}&quot;&gt;Whole network:&lt;/span&gt; {2}</source>
        <extracomment>{0}: size; {1}: grey; {2}: text</extracomment>
        <translation>&lt;span style=&quot;font-family:Inter; font-size:{0:.1f}pt; color:{1}&quot;&gt;Ganzes Netz:&lt;/span&gt; {2}</translation>
    </message>
    <message>
        <source>The step before</source>
        <translation>Der Schritt davor</translation>
    </message>
    <message>
        <source>The next step</source>
        <translation>Der nächste Schritt</translation>
    </message>
    <message>
        <source>No layers yet</source>
        <translation>Noch keine Schichten</translation>
    </message>
    <message>
        <source>shapes agree</source>
        <translation>Formen passen</translation>
    </message>
    <message>
        <source> (and {0} more)</source>
        <extracomment>{0}: len(others)</extracomment>
        <translation> (und {0} weitere)</translation>
    </message>
    <message>
        <source>1 layer</source>
        <translation>1 Schicht</translation>
    </message>
    <message>
        <source>{0:,} layers</source>
        <extracomment>{0}: count</extracomment>
        <translation>{0:,} Schichten</translation>
    </message>
    <message>
        <source>1 parameter</source>
        <translation>1 Parameter</translation>
    </message>
    <message>
        <source>{0:,} parameters</source>
        <extracomment>{0}: numbers</extracomment>
        <translation>{0:,} Parameter</translation>
    </message>
    <message>
        <source>What arrives at a group is made outside of it: change it there (Esc leads out).</source>
        <translation>Was bei einer Gruppe ankommt, entsteht außerhalb: Ändere es dort (Esc führt hinaus).</translation>
    </message>
    <message>
        <source>What you typed is kept; it stands here again when you come back.</source>
        <translation>Was du getippt hast, bleibt; es steht wieder hier, wenn du zurückkommst.</translation>
    </message>
    <message>
        <source>The whole network is trained, {0} with it.</source>
        <extracomment>{0}: group</extracomment>
        <translation>Das ganze Netz wird trainiert, {0} damit auch.</translation>
    </message>
    <message>
        <source>Inside {0}: the group alone, fed by what arrives at it.</source>
        <extracomment>{0}: group</extracomment>
        <translation>Innerhalb von {0}: nur die Gruppe, gespeist von dem, was bei ihr ankommt.</translation>
    </message>
    <message>
        <source>Plot</source>
        <translation>Schaubild</translation>
    </message>
    <message>
        <source>Any neuron as a curve or a map of the inputs</source>
        <translation>Jedes Neuron als Kurve oder Karte der Eingaben</translation>
    </message>
    <message>
        <source>The plane as each layer bends and cuts it</source>
        <translation>Die Ebene, wie jede Schicht sie biegt und zerschneidet</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Trainieren</translation>
    </message>
    <message>
        <source>Choose data and watch the network learn it</source>
        <translation>Daten wählen und zusehen, wie das Netz sie lernt</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>Formel</translation>
    </message>
    <message>
        <source>The network as mathematics, to be read and typed</source>
        <translation>Das Netz als Mathematik, zum Lesen und Tippen</translation>
    </message>
    <message>
        <source>Every trained number in one table</source>
        <translation>Jede trainierte Zahl in einer Tabelle</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>The network as numpy, PyTorch, ONNX or LaTeX</source>
        <translation>Das Netz als numpy, PyTorch, ONNX oder LaTeX</translation>
    </message>
    <message>
        <source>Train the network, or pause</source>
        <translation>Das Netz trainieren oder pausieren</translation>
    </message>
    <message>
        <source>Show {0}</source>
        <extracomment>{0}: title</extracomment>
        <translation>{0} zeigen</translation>
    </message>
    <message>
        <source>Bring {0} to the front</source>
        <extracomment>{0}: title</extracomment>
        <translation>{0} nach vorn holen</translation>
    </message>
    <message>
        <source>Give the canvas its room back</source>
        <translation>Der Arbeitsfläche ihren Platz zurückgeben</translation>
    </message>
    <message>
        <source>Give the tabs more room</source>
        <translation>Den Reitern mehr Platz geben</translation>
    </message>
    <message>
        <source>{0} (double-click on a tab)</source>
        <extracomment>{0}: text</extracomment>
        <translation>{0} (Doppelklick auf einen Reiter)</translation>
    </message>
    <message>
        <source>Draw {0} points</source>
        <extracomment>{0}: name</extracomment>
        <translation>Punkte zeichnen: {0}</translation>
    </message>
    <message>
        <source>Draw {0} points; right button or Shift rubs out</source>
        <extracomment>{0}: name</extracomment>
        <translation>Punkte zeichnen: {0}; rechte Taste oder Umschalt radiert</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Confusion</source>
        <translation>Verwechslungen</translation>
    </message>
    <message>
        <source>What is drawn over the steps</source>
        <translation>Was über die Schritte gezeichnet wird</translation>
    </message>
    <message>
        <source>Gradient length</source>
        <translation>Gradientenlänge</translation>
    </message>
    <message>
        <source>step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Accuracy is counted where classes are told apart.</source>
        <translation>Die Genauigkeit wird gezählt, wo Klassen unterschieden werden.</translation>
    </message>
    <message>
        <source>Nothing was trained yet.</source>
        <translation>Noch nichts trainiert.</translation>
    </message>
    <message>
        <source>training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>{0:.0f} test examples of “{1}” are taken for “{2}”</source>
        <translation>{0:.0f} Testbeispiele der Klasse „{1}“ werden für „{2}“ gehalten</translation>
    </message>
    <message>
        <source>{0:.0f} training examples of “{1}” are taken for “{2}”</source>
        <translation>{0:.0f} Trainingsbeispiele der Klasse „{1}“ werden für „{2}“ gehalten</translation>
    </message>
    <message>
        <source>What the network takes it for</source>
        <translation>Wofür das Netz es hält</translation>
    </message>
    <message>
        <source>Draw a digit, and each class gets its share here.</source>
        <translation>Zeichne eine Ziffer, und jede Klasse bekommt hier ihren Anteil.</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Clean paper (Delete on the pad)</source>
        <translation>Leeres Blatt (Entf auf dem Zeichenfeld)</translation>
    </message>
    <message>
        <source>An example</source>
        <translation>Ein Beispiel</translation>
    </message>
    <message>
        <source>Put the next test example on the pad</source>
        <translation>Das nächste Testbeispiel auf das Zeichenfeld bringen</translation>
    </message>
    <message>
        <source>Taken for {0}, {1:.0%}.</source>
        <extracomment>{0}: data.class_names[best]; {1}: shares[best]</extracomment>
        <translation>Gehalten für {0}, {1:.0%}.</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>How far each step goes.</source>
        <translation>Wie weit jeder Schritt geht.</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>How many examples each step looks at.</source>
        <translation>Wie viele Beispiele jeder Schritt ansieht.</translation>
    </message>
    <message>
        <source>Pulls weights towards 0: a penalty on their squares.</source>
        <translation>Zieht Gewichte zur 0: eine Strafe auf ihre Quadrate.</translation>
    </message>
    <message>
        <source>Pulls weights to exactly 0: a penalty on their sizes.</source>
        <translation>Zieht Gewichte auf genau 0: eine Strafe auf ihre Beträge.</translation>
    </message>
    <message>
        <source>Clip gradient</source>
        <translation>Gradient begrenzen</translation>
    </message>
    <message>
        <source>The longest gradient let through; 0: any.</source>
        <translation>Der längste Gradient, der durchgelassen wird; 0: jeder.</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>Aufwärmphase</translation>
    </message>
    <message>
        <source>Steps over which the rate rises to its value.</source>
        <translation>Schritte, über die die Rate auf ihren Wert steigt.</translation>
    </message>
    <message>
        <source>Planned steps</source>
        <translation>Geplante Schritte</translation>
    </message>
    <message>
        <source>What a schedule of the rate is stretched over.</source>
        <translation>Worüber ein Zeitplan der Rate gestreckt wird.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Decides start weights and the order of examples.</source>
        <translation>Entscheidet über die Startgewichte und die Reihenfolge der Beispiele.</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Stop after so many steps; 0: no limit.</source>
        <translation>Nach so vielen Schritten anhalten; 0: ohne Grenze.</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Stop after so many epochs; 0: no limit.</source>
        <translation>Nach so vielen Epochen anhalten; 0: ohne Grenze.</translation>
    </message>
    <message>
        <source>Loss below</source>
        <translation>Verlust unter</translation>
    </message>
    <message>
        <source>Stop once a batch&apos;s loss is smaller; 0: never.</source>
        <translation>Anhalten, sobald der Verlust eines Batches kleiner ist; 0: nie.</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>Stop after so many seconds; 0: no limit.</source>
        <translation>Nach so vielen Sekunden anhalten; 0: ohne Grenze.</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>Geduld</translation>
    </message>
    <message>
        <source>Stop after so many epochs without a better loss; 0: off.</source>
        <translation>Nach so vielen Epochen ohne besseren Verlust anhalten; 0: aus.</translation>
    </message>
    <message>
        <source>Data and training settings</source>
        <translation>Daten und Trainingseinstellungen</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Choose the data</source>
        <translation>Daten wählen</translation>
    </message>
    <message>
        <source>DATA</source>
        <translation>DATEN</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>What the network learns from</source>
        <translation>Woraus das Netz lernt</translation>
    </message>
    <message>
        <source>Drawn points</source>
        <translation>Gezeichnete Punkte</translation>
    </message>
    <message>
        <source>A table (CSV)…</source>
        <translation>Eine Tabelle (CSV)…</translation>
    </message>
    <message>
        <source>Clear the drawing</source>
        <translation>Zeichnung leeren</translation>
    </message>
    <message>
        <source>Take every drawn point away</source>
        <translation>Jeden gezeichneten Punkt wegnehmen</translation>
    </message>
    <message>
        <source>Feature {0}</source>
        <extracomment>{0}: feature.name((&apos;x&apos;, &apos;y&apos;))</extracomment>
        <translation>Merkmal {0}</translation>
    </message>
    <message>
        <source>Give the network {0} as an input</source>
        <extracomment>{0}: feature.name((&apos;x&apos;, &apos;y&apos;))</extracomment>
        <translation>Dem Netz {0} als Eingabe geben</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Rauschen</translation>
    </message>
    <message>
        <source>How far points scatter.</source>
        <translation>Wie weit die Punkte streuen.</translation>
    </message>
    <message>
        <source>Set the noise</source>
        <translation>Rauschen ändern</translation>
    </message>
    <message>
        <source>Test part, %</source>
        <translation>Testanteil, %</translation>
    </message>
    <message>
        <source>Examples kept aside: rings on the map.</source>
        <translation>Beiseitegelegte Beispiele: Ringe auf der Karte.</translation>
    </message>
    <message>
        <source>Set the test part</source>
        <translation>Testanteil ändern</translation>
    </message>
    <message>
        <source>How many examples.</source>
        <translation>Wie viele Beispiele.</translation>
    </message>
    <message>
        <source>Set the number of examples</source>
        <translation>Anzahl der Beispiele ändern</translation>
    </message>
    <message>
        <source>Choose features</source>
        <translation>Merkmale wählen</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>Spalten wählen</translation>
    </message>
    <message>
        <source>LEARNING</source>
        <translation>LERNEN</translation>
    </message>
    <message>
        <source>What training makes small</source>
        <translation>Was das Training klein macht</translation>
    </message>
    <message>
        <source>Choose the loss</source>
        <translation>Verlust wählen</translation>
    </message>
    <message>
        <source>The loss that fits</source>
        <translation>Der passende Verlust</translation>
    </message>
    <message>
        <source>Optimiser</source>
        <translation>Optimierer</translation>
    </message>
    <message>
        <source>How weights move along their gradients</source>
        <translation>Wie sich Gewichte entlang ihrer Gradienten bewegen</translation>
    </message>
    <message>
        <source>Set {0}</source>
        <extracomment>{0}: within(option.label)</extracomment>
        <translation>{0} ändern</translation>
    </message>
    <message>
        <source>Choose the optimiser</source>
        <translation>Optimierer wählen</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>Weitere Einstellungen</translation>
    </message>
    <message>
        <source>Scaling</source>
        <translation>Skalierung</translation>
    </message>
    <message>
        <source>How inputs are brought to one size</source>
        <translation>Wie Eingaben auf eine Größe gebracht werden</translation>
    </message>
    <message>
        <source>Choose the scaling</source>
        <translation>Skalierung wählen</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Zeitplan</translation>
    </message>
    <message>
        <source>How the learning rate changes on the way</source>
        <translation>Wie sich die Lernrate unterwegs ändert</translation>
    </message>
    <message>
        <source>Choose the schedule</source>
        <translation>Zeitplan wählen</translation>
    </message>
    <message>
        <source>STOP BY ITSELF</source>
        <translation>VON SELBST ANHALTEN</translation>
    </message>
    <message>
        <source>Change when training stops</source>
        <translation>Ändern, wann das Training anhält</translation>
    </message>
    <message>
        <source>until {0}</source>
        <extracomment>{0}: option.name</extracomment>
        <translation>bis {0}</translation>
    </message>
    <message>
        <source>What training makes small; the first entry follows the data</source>
        <translation>Was das Training klein macht; der erste Eintrag richtet sich nach den Daten</translation>
    </message>
    <message>
        <source>Points in the plane</source>
        <translation>Punkte in der Ebene</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Kurven</translation>
    </message>
    <message>
        <source>Click on the map to draw points; the right button or Shift rubs them out.</source>
        <translation>Auf die Karte klicken, um Punkte zu zeichnen; die rechte Taste oder Umschalt radiert sie weg.</translation>
    </message>
    <message>
        <source>Add a network for this data</source>
        <translation>Ein Netz für diese Daten hinzufügen</translation>
    </message>
    <message>
        <source>There is no network yet that could learn {0}.</source>
        <extracomment>{0}: data.title</extracomment>
        <translation>Es gibt noch kein Netz, das diese Daten lernen könnte: {0}.</translation>
    </message>
    <message>
        <source>The network has a fault that must be mended first. {0}</source>
        <extracomment>{0}: problem.message</extracomment>
        <translation>Das Netz hat einen Fehler, der zuerst behoben werden muss. {0}</translation>
    </message>
    <message>
        <source>A network that learns has one Input layer; this one has {0}.</source>
        <extracomment>{0}: len(entries)</extracomment>
        <translation>Ein Netz, das lernt, hat genau eine Eingabeschicht; dieses hat {0}.</translation>
    </message>
    <message>
        <source>A network that learns ends in one layer whose output nothing else uses; this one has {0}.</source>
        <extracomment>{0}: count</extracomment>
        <translation>Ein Netz, das lernt, endet in genau einer Schicht, deren Ausgabe sonst nichts nutzt; dieses hat {0}.</translation>
    </message>
    <message>
        <source>{0} gives {1} for each example, but {2} takes {3}.</source>
        <extracomment>{0}: data.title; {1}: shape_text(data.input_shape); {2}: entry.label; {3}: &apos;?&apos; if takes is None else shape_text(tuple(takes))</extracomment>
        <translation>{0} liefert je Beispiel {1}, aber {2} nimmt {3}.</translation>
    </message>
    <message>
        <source>The network has no weights that could learn: add a Linear layer.</source>
        <translation>Das Netz hat keine Gewichte, die lernen könnten: Füge eine lineare Schicht hinzu.</translation>
    </message>
    <message>
        <source>{0} gives {1}, but {2} needs {3}.</source>
        <extracomment>{0}: end.label; {1}: gives; {2}: data.title; {3}: _needs(data)</extracomment>
        <translation>{0} ergibt {1}, aber {2} braucht {3}.</translation>
    </message>
    <message>
        <source>one number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>{0} numbers</source>
        <extracomment>{0}: data.outputs</extracomment>
        <translation>{0} Zahlen</translation>
    </message>
    <message>
        <source>one number, or two (one per class)</source>
        <translation>eine Zahl oder zwei (eine je Klasse)</translation>
    </message>
    <message>
        <source>{0} numbers, one per class</source>
        <extracomment>{0}: data.outputs</extracomment>
        <translation>{0} Zahlen, eine je Klasse</translation>
    </message>
    <message>
        <source>{0} does not suit what {1} gives for this data; {2} does.</source>
        <extracomment>{0}: LOSSES[key].title; {1}: end; {2}: titles</extracomment>
        <translation>{0} passt nicht zu dem, was {1} für diese Daten ergibt; es passt {2}.</translation>
    </message>
    <message>
        <source>{0} is larger than {1} MB; a table is kept inside the network&apos;s file and must be smaller than that.</source>
        <extracomment>{0}: path.name; {1}: MOST_TABLE_BYTES &gt;&gt; 20</extracomment>
        <translation>{0} ist größer als {1} MB; eine Tabelle wird in der Datei des Netzes aufbewahrt und muss kleiner sein.</translation>
    </message>
    <message>
        <source>reading {0}</source>
        <extracomment>{0}: path.name</extracomment>
        <translation>Lesen von {0}</translation>
    </message>
    <message>
        <source>Decision map</source>
        <translation>Entscheidungskarte</translation>
    </message>
    <message>
        <source>Fitted curve</source>
        <translation>Angepasste Kurve</translation>
    </message>
    <message>
        <source>Images and long rows of numbers have no plane to be drawn on: the curves and the confusion table tell how it goes.</source>
        <translation>Bilder und lange Zahlenreihen haben keine Ebene, auf der sie gezeichnet werden könnten: Die Kurven und die Tabelle der Verwechslungen zeigen, wie es läuft.</translation>
    </message>
    <message>
        <source>1 step</source>
        <translation>1 Schritt</translation>
    </message>
    <message>
        <source>{0:,} steps</source>
        <extracomment>{0}: steps</extracomment>
        <translation>{0:,} Schritte</translation>
    </message>
    <message>
        <source>getting the data ready</source>
        <translation>Vorbereiten der Daten</translation>
    </message>
    <message>
        <source>drawing the network</source>
        <translation>Zeichnen des Netzes</translation>
    </message>
    <message>
        <source>taking a step</source>
        <translation>Ausführen eines Schritts</translation>
    </message>
    <message>
        <source>going back</source>
        <translation>Zurückgehen</translation>
    </message>
    <message>
        <source>Draw start weights with seed {0}</source>
        <extracomment>{0}: seed</extracomment>
        <translation>Startgewichte mit Startwert {0} ziehen</translation>
    </message>
    <message>
        <source>Draw start weights</source>
        <translation>Startgewichte ziehen</translation>
    </message>
    <message>
        <source>Set the seed</source>
        <translation>Startwert ändern</translation>
    </message>
    <message>
        <source>There is not enough memory to train this network on this data.</source>
        <translation>Der Speicher reicht nicht, um dieses Netz mit diesen Daten zu trainieren.</translation>
    </message>
    <message>
        <source>Train, {0}</source>
        <extracomment>{0}: counted(taken)</extracomment>
        <translation>Trainieren, {0}</translation>
    </message>
    <message>
        <source>Train, back to step {0}</source>
        <extracomment>{0}: step</extracomment>
        <translation>Trainieren, zurück zu Schritt {0}</translation>
    </message>
    <message>
        <source>Train, to step {0}</source>
        <extracomment>{0}: step</extracomment>
        <translation>Trainieren, bis Schritt {0}</translation>
    </message>
    <message>
        <source>Neurons</source>
        <translation>Neuronen</translation>
    </message>
    <message>
        <source>Each neuron is drawn here once there is a plane to draw.</source>
        <translation>Jedes Neuron wird hier gezeichnet, sobald es eine Ebene zum Zeichnen gibt.</translation>
    </message>
    <message>
        <source>Let {0} take {1} numbers</source>
        <extracomment>{0}: misfit.fit_input.label; {1}: misfit.fit_input.size</extracomment>
        <translation>{0} auf {1} Zahlen einstellen</translation>
    </message>
    <message>
        <source>Draw points</source>
        <translation>Punkte zeichnen</translation>
    </message>
    <message>
        <source>Rub points out</source>
        <translation>Punkte wegradieren</translation>
    </message>
    <message>
        <source>Load a table</source>
        <translation>Tabelle laden</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt);;All files (*)</source>
        <translation>Tabellen (*.csv *.tsv *.txt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Load {0}</source>
        <extracomment>{0}: table.name</extracomment>
        <translation>{0} laden</translation>
    </message>
    <message>
        <source>Input across</source>
        <translation>Waagerechte Eingabe</translation>
    </message>
    <message>
        <source>The column drawn across</source>
        <translation>Die Spalte, die waagerecht gezeichnet wird</translation>
    </message>
    <message>
        <source>Input upwards</source>
        <translation>Senkrechte Eingabe</translation>
    </message>
    <message>
        <source>The column drawn upwards</source>
        <translation>Die Spalte, die senkrecht gezeichnet wird</translation>
    </message>
    <message>
        <source>Why it cannot train</source>
        <translation>Warum es nicht trainieren kann</translation>
    </message>
    <message>
        <source>Let the input take them</source>
        <translation>Die Eingabe daran anpassen</translation>
    </message>
    <message>
        <source>Use the loss that fits</source>
        <translation>Den passenden Verlust nehmen</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>Andere Datei…</translation>
    </message>
    <message>
        <source>Load another CSV file</source>
        <translation>Eine andere CSV-Datei laden</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>The column that is learnt</source>
        <translation>Die Spalte, die gelernt wird</translation>
    </message>
    <message>
        <source>Tell classes apart, or predict a number</source>
        <translation>Klassen unterscheiden oder eine Zahl vorhersagen</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>A number</source>
        <translation>Eine Zahl</translation>
    </message>
    <message>
        <source>Input columns</source>
        <translation>Eingabespalten</translation>
    </message>
    <message>
        <source>The columns that the answer is told from</source>
        <translation>Die Spalten, aus denen die Antwort erschlossen wird</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>Eingaben</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>Lücken</translation>
    </message>
    <message>
        <source>What happens to rows with empty cells</source>
        <translation>Was mit Zeilen geschieht, die leere Zellen haben</translation>
    </message>
    <message>
        <source>Leave rows out</source>
        <translation>Zeilen weglassen</translation>
    </message>
    <message>
        <source>Fill them in</source>
        <translation>Ausfüllen</translation>
    </message>
    <message>
        <source>1 column</source>
        <translation>1 Spalte</translation>
    </message>
    <message>
        <source>{0} columns</source>
        <extracomment>{0}: count</extracomment>
        <translation>{0} Spalten</translation>
    </message>
    <message>
        <source>Full speed</source>
        <translation>Volles Tempo</translation>
    </message>
    <message>
        <source>600 steps/s</source>
        <translation>600 Schritte/s</translation>
    </message>
    <message>
        <source>60 steps/s</source>
        <translation>60 Schritte/s</translation>
    </message>
    <message>
        <source>10 steps/s</source>
        <translation>10 Schritte/s</translation>
    </message>
    <message>
        <source>1 step/s</source>
        <translation>1 Schritt/s</translation>
    </message>
    <message>
        <source>Where training stands</source>
        <translation>Wo das Training steht</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Back to the first step</source>
        <translation>Zurück zum ersten Schritt</translation>
    </message>
    <message>
        <source>One step back</source>
        <translation>Einen Schritt zurück</translation>
    </message>
    <message>
        <source>One step</source>
        <translation>Ein Schritt</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Draw the start weights again</source>
        <translation>Die Startgewichte noch einmal ziehen</translation>
    </message>
    <message>
        <source>With the same seed</source>
        <translation>Mit demselben Startwert</translation>
    </message>
    <message>
        <source>With a new seed</source>
        <translation>Mit einem neuen Startwert</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>How fast it trains</source>
        <translation>Wie schnell es trainiert</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Pause; what was learnt goes into the network</source>
        <translation>Pause; was gelernt wurde, kommt in das Netz</translation>
    </message>
    <message>
        <source>Train the network</source>
        <translation>Das Netz trainieren</translation>
    </message>
    <message>
        <source>step {0:,}</source>
        <extracomment>{0}: frame.step</extracomment>
        <translation>Schritt {0:,}</translation>
    </message>
    <message>
        <source>epoch {0:,}</source>
        <extracomment>{0}: frame.epoch</extracomment>
        <translation>Epoche {0:,}</translation>
    </message>
    <message>
        <source>loss {0}</source>
        <extracomment>{0}: plain(frame.train.loss)</extracomment>
        <translation>Verlust {0}</translation>
    </message>
    <message>
        <source>, test {0}</source>
        <extracomment>{0}: plain(frame.test.loss)</extracomment>
        <translation>, Test {0}</translation>
    </message>
    <message>
        <source>{0:.0f} % right</source>
        <extracomment>{0}: 100 * found.accuracy</extracomment>
        <translation>{0:.0f} % richtig</translation>
    </message>
    <message>
        <source>{0:,.0f} steps/s</source>
        <extracomment>{0}: frame.steps_per_second</extracomment>
        <translation>{0:,.0f} Schritte/s</translation>
    </message>
    <message>
        <source>{0} in use</source>
        <extracomment>{0}: size_text(frame.nbytes)</extracomment>
        <translation>{0} belegt</translation>
    </message>
    <message>
        <source>What is changed</source>
        <translation>Was geändert wird</translation>
    </message>
    <message>
        <source>What is changed in the fork</source>
        <translation>Was im Abzweig geändert wird</translation>
    </message>
    <message>
        <source>Into what</source>
        <translation>In was</translation>
    </message>
    <message>
        <source>The kind it becomes in the fork</source>
        <translation>Die Art, die es im Abzweig wird</translation>
    </message>
    <message>
        <source>Which number</source>
        <translation>Welche Zahl</translation>
    </message>
    <message>
        <source>Which number is changed in the fork</source>
        <translation>Welche Zahl im Abzweig geändert wird</translation>
    </message>
    <message>
        <source>Its value in the fork</source>
        <translation>Ihr Wert im Abzweig</translation>
    </message>
    <message>
        <source>Its value in the fork (Enter)</source>
        <translation>Ihr Wert im Abzweig (Enter)</translation>
    </message>
    <message>
        <source>The picture that enters the fork</source>
        <translation>Das Bild, das in den Abzweig geht</translation>
    </message>
    <message>
        <source>The network and its fork, stage by stage</source>
        <translation>Das Netz und sein Abzweig, Stufe für Stufe</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Neu beginnen</translation>
    </message>
    <message>
        <source>Make the fork like the network</source>
        <translation>Den Abzweig dem Netz gleichmachen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Make the network like the fork, as one change that can be undone</source>
        <translation>Das Netz dem Abzweig gleichmachen, als eine Änderung, die sich rückgängig machen lässt</translation>
    </message>
    <message>
        <source>&lt;span style=&quot;font-weight:600&quot;&gt;{0}&lt;/span&gt; &lt;span style=&quot;color:{1}&quot;&gt;a fork beside the network&lt;/span&gt;</source>
        <extracomment>{0}: escape(self._question()); {1}: grey</extracomment>
        <translation>&lt;span style=&quot;font-weight:600&quot;&gt;{0}&lt;/span&gt; &lt;span style=&quot;color:{1}&quot;&gt;ein Abzweig neben dem Netz&lt;/span&gt;</translation>
    </message>
    <message>
        <source>&lt;span style=&quot;color:{0}&quot;&gt;Choose an activation, a weight or an input above, and every stage is shown beside the network’s own.&lt;/span&gt;</source>
        <extracomment>{0}: grey</extracomment>
        <translation>&lt;span style=&quot;color:{0}&quot;&gt;Wähle oben eine Aktivierung, ein Gewicht oder eine Eingabe, und jede Stufe wird neben der des Netzes gezeigt.&lt;/span&gt;</translation>
    </message>
    <message>
        <source>What if …</source>
        <translation>Was wäre, wenn …</translation>
    </message>
    <message>
        <source>What if {0}?</source>
        <extracomment>{0}: registry()[last.type].title</extracomment>
        <translation>Was wäre mit {0}?</translation>
    </message>
    <message>
        <source>What if this picture?</source>
        <translation>Was wäre mit diesem Bild?</translation>
    </message>
    <message>
        <source>What if {0} = {1}?</source>
        <extracomment>{0}: subscripted(cell); {1}: typed(last.value).replace(&apos;-&apos;, MINUS)</extracomment>
        <translation>Was wäre mit {0} = {1}?</translation>
    </message>
    <message>
        <source>&lt;tr style=&quot;color:{0}&quot;&gt;&lt;td&gt;stage&amp;nbsp;&amp;nbsp;&lt;/td&gt;&lt;td&gt;the network&amp;nbsp;&amp;nbsp;&lt;/td&gt;&lt;td&gt;what if&lt;/td&gt;&lt;/tr&gt;</source>
        <extracomment>{0}: t.muted</extracomment>
        <translation>&lt;tr style=&quot;color:{0}&quot;&gt;&lt;td&gt;Stufe&amp;nbsp;&amp;nbsp;&lt;/td&gt;&lt;td&gt;das Netz&amp;nbsp;&amp;nbsp;&lt;/td&gt;&lt;td&gt;was wäre, wenn&lt;/td&gt;&lt;/tr&gt;</translation>
    </message>
    <message>
        <source>same</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>&lt;tr&gt;&lt;td&gt;… {0} more stages&lt;/td&gt;&lt;/tr&gt;</source>
        <extracomment>{0}: len(stages) - _MOST_STAGES</extracomment>
        <translation>&lt;tr&gt;&lt;td&gt;… {0} weitere Stufen&lt;/td&gt;&lt;/tr&gt;</translation>
    </message>
    <message>
        <source>every {0}</source>
        <extracomment>{0}: registry()[type].title</extracomment>
        <translation>überall {0}</translation>
    </message>
    <message>
        <source>Keep the fork</source>
        <translation>Abzweig übernehmen</translation>
    </message>
    <message>
        <source>no number</source>
        <translation>keine Zahl</translation>
    </message>
    <message>
        <source>{0}, mean {1:.3g}</source>
        <extracomment>{0}: shape; {1}: float(value.mean())</extracomment>
        <translation>{0}, Mittelwert {1:.3g}</translation>
    </message>
    <message>
        <source>See which head looks back at “France”.</source>
        <translation>Sieh nach, welcher Kopf auf „France“ zurückschaut.</translation>
    </message>
    <message>
        <source>Turn up the temperature and watch the story change.</source>
        <translation>Dreh die Temperatur auf und sieh, wie sich die Geschichte ändert.</translation>
    </message>
    <message>
        <source>Numbers fall into single digits; does the model see the pattern?</source>
        <translation>Zahlen zerfallen in einzelne Ziffern; sieht das Modell das Muster?</translation>
    </message>
    <message>
        <source>Prompt a language model</source>
        <translation>Ein Sprachmodell ausprobieren</translation>
    </message>
    <message>
        <source>Language model</source>
        <translation>Sprach­modell</translation>
    </message>
    <message>
        <source>Prompt a real language model and look at every step of its answer.</source>
        <translation>Einem echten Sprachmodell einen Prompt geben und jeden Schritt seiner Antwort ansehen.</translation>
    </message>
    <message>
        <source>Language models</source>
        <translation>Sprachmodelle</translation>
    </message>
    <message>
        <source>Guess ahead</source>
        <translation>Vorausraten</translation>
    </message>
    <message>
        <source>Read the tokens that followed the same words before together with the next one; those the model would have written anyway come at once (speculative decoding)</source>
        <translation>Die Token, die schon einmal auf dieselben Wörter folgten, zusammen mit dem nächsten lesen; die, die das Modell ohnehin geschrieben hätte, kommen auf einmal (spekulatives Dekodieren)</translation>
    </message>
    <message>
        <source>{0:.1f} tokens a step</source>
        <extracomment>{0}: tally.tokens / tally.runs</extracomment>
        <translation>{0:.1f} Token je Schritt</translation>
    </message>
    <message>
        <source>looking inside</source>
        <translation>Hineinsehen</translation>
    </message>
    <message>
        <source>Reading the text with everything shown</source>
        <translation>Der Text wird gelesen und dabei alles gezeigt</translation>
    </message>
    <message>
        <source>Opening on the canvas was stopped.</source>
        <translation>Das Öffnen auf der Arbeitsfläche wurde angehalten.</translation>
    </message>
    <message>
        <source>Embedding</source>
        <translation>Embedding</translation>
    </message>
    <message>
        <source>Layer {0}</source>
        <extracomment>{0}: layer + 1</extracomment>
        <translation>Schicht {0}</translation>
    </message>
    <message>
        <source>{0} on the text {1} (a row for each token). Open a layer with a double-click or Enter: its weights, the model&apos;s own, are fetched then, and its values are computed from them. Until then it adds what ONNX Runtime computed for this text, rounding what goes into a product to 8 bits, and it follows no change made before it. The output has a row of the output head for the {2} likeliest next tokens: {3}</source>
        <extracomment>{0}: title; {1}: canvas_network.as_text(names[:len(ids)]); {2}: len(outputs); {3}: said</extracomment>
        <translation>{0} am Text {1} (eine Zeile je Token). Öffne eine Schicht mit Doppelklick oder Enter: Erst dann werden ihre Gewichte, die des Modells selbst, geholt und ihre Werte daraus berechnet. Bis dahin addiert sie, was ONNX Runtime für diesen Text berechnet hat, das auf 8 Bits rundet, was in ein Produkt eingeht; Änderungen vor ihr folgt sie dann nicht. Die Ausgabe hat eine Zeile der Ausgabematrix für die {2} wahrscheinlichsten nächsten Token: {3}</translation>
    </message>
    <message>
        <source>Adds</source>
        <translation>Addiert</translation>
    </message>
    <message>
        <source>Fetching the weights of layer {0}</source>
        <extracomment>{0}: layer + 1</extracomment>
        <translation>Die Gewichte von Schicht {0} werden geholt</translation>
    </message>
    <message>
        <source>Computing layer {0}</source>
        <extracomment>{0}: layer + 1</extracomment>
        <translation>Schicht {0} wird berechnet</translation>
    </message>
    <message>
        <source>Layer {0} with the model&apos;s own weights. All values are computed here; ONNX Runtime, which rounds what goes into a product to 8 bits, has them {1:.1f} % of what the layer adds apart.</source>
        <extracomment>{0}: layer + 1; {1}: share * 100</extracomment>
        <translation>Schicht {0} mit den Gewichten des Modells selbst. Alle Werte werden hier berechnet; ONNX Runtime, das auf 8 Bits rundet, was in ein Produkt eingeht, weicht um {1:.1f} % dessen ab, was die Schicht addiert.</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>Strom</translation>
    </message>
    <message>
        <source>Computing the network</source>
        <translation>Das Netz wird berechnet</translation>
    </message>
    <message>
        <source>This model&apos;s attention has parts for which the canvas has no layer (biases, norms of q and k, or a window); its numbers can be seen in Layers + attention.</source>
        <translation>Die Attention dieses Modells hat Teile, für die es auf der Arbeitsfläche keine Schicht gibt (Bias, Normen von q und k oder ein Fenster); ihre Zahlen sind unter „Schichten + Attention“ zu sehen.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Addition</translation>
    </message>
    <message>
        <source>Norm</source>
        <translation>Norm</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Layer {0} adds</source>
        <extracomment>{0}: first + 1</extracomment>
        <translation>Schicht {0} addiert</translation>
    </message>
    <message>
        <source>Layers {0} to {1} add</source>
        <extracomment>{0}: first + 1; {1}: last + 1</extracomment>
        <translation>Schichten {0} bis {1} addieren</translation>
    </message>
    <message>
        <source>{0}, layer {1}</source>
        <extracomment>{0}: opened.info.title; {1}: wanted.first + 1</extracomment>
        <translation>{0}, Schicht {1}</translation>
    </message>
    <message>
        <source>{0}, layers {1} to {2}</source>
        <extracomment>{0}: opened.info.title; {1}: wanted.first + 1; {2}: wanted.last + 1</extracomment>
        <translation>{0}, Schichten {1} bis {2}</translation>
    </message>
    <message>
        <source>{0}, on the text {1} (a row for each token). Open the group to see its weights: they are the model&apos;s own. All values are computed here; ONNX Runtime, which rounds what goes into a product to 8 bits, has them {2:.1f} % of what the layer adds apart. The output has a row of the output head for the {3} likeliest next tokens: {4}</source>
        <extracomment>{0}: _name(opened, wanted); {1}: as_text(names); {2}: share * 100; {3}: len(said); {4}: &apos; &apos;.join(said)</extracomment>
        <translation>{0}, am Text {1} (eine Zeile je Token). Öffne die Gruppe, um ihre Gewichte zu sehen: Es sind die des Modells selbst. Alle Werte werden hier berechnet; ONNX Runtime, das auf 8 Bits rundet, was in ein Produkt eingeht, weicht um {2:.1f} % dessen ab, was die Schicht addiert. Die Ausgabe hat eine Zeile der Ausgabematrix für die {3} wahrscheinlichsten nächsten Token: {4}</translation>
    </message>
    <message>
        <source>How often to draw</source>
        <translation>Wie oft ziehen</translation>
    </message>
    <message>
        <source>How often the next token is drawn</source>
        <translation>Wie oft das nächste Token gezogen wird</translation>
    </message>
    <message>
        <source>{0:,} times</source>
        <extracomment>{0}: count</extracomment>
        <translation>{0:,}-mal</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>Ziehen</translation>
    </message>
    <message>
        <source>Draw the next token</source>
        <translation>Das nächste Token ziehen</translation>
    </message>
    <message>
        <source>Shares of many draws</source>
        <translation>Anteile vieler Ziehungen</translation>
    </message>
    <message>
        <source>Once there is a text, its next token can be drawn many times.</source>
        <translation>Sobald es einen Text gibt, kann sein nächstes Token viele Male gezogen werden.</translation>
    </message>
    <message>
        <source>OUTLINE: PROBABILITY · BAR: SHARE OF THE DRAWS</source>
        <translation>UMRISS: WAHRSCHEINLICHKEIT · BALKEN: ANTEIL DER ZIEHUNGEN</translation>
    </message>
    <message>
        <source>One draw may fall anywhere; many draws come to look like the probabilities.</source>
        <translation>Eine Ziehung kann überall landen; viele nähern sich den Wahrscheinlichkeiten an.</translation>
    </message>
    <message>
        <source>Stop drawing; what was drawn stays</source>
        <translation>Ziehen anhalten; was gezogen wurde, bleibt</translation>
    </message>
    <message>
        <source>Draw so often, one by one</source>
        <translation>So oft ziehen, eine Ziehung nach der anderen</translation>
    </message>
    <message>
        <source>{0}: probability {1}, drawn {2:,} times</source>
        <extracomment>{0}: name(token); {1}: percent(share); {2}: count</extracomment>
        <translation>{0}: Wahrscheinlichkeit {1}, {2:,}-mal gezogen</translation>
    </message>
    <message>
        <source> {0:,} less likely tokens are drawn too, but not shown.</source>
        <extracomment>{0}: more</extracomment>
        <translation> {0:,} weniger wahrscheinliche Token werden auch gezogen, aber nicht gezeigt.</translation>
    </message>
    <message>
        <source>Nothing was drawn yet.</source>
        <translation>Noch nichts gezogen.</translation>
    </message>
    <message>
        <source>{0:,} of {1:,}</source>
        <extracomment>{0}: drawn; {1}: self._asked</extracomment>
        <translation>{0:,} von {1:,}</translation>
    </message>
    <message>
        <source>{0} of the draws would have to fall elsewhere to match exactly.</source>
        <extracomment>{0}: percent(match.apart)</extracomment>
        <translation>{0} der Ziehungen müssten anderswohin fallen, damit es genau passt.</translation>
    </message>
    <message>
        <source> χ² = {0:.1f}; by chance alone about {1} ± {2:.0f}.</source>
        <extracomment>{0}: match.chi_square; {1}: match.freedom; {2}: (2 * match.freedom) ** 0.5</extracomment>
        <translation> χ² = {0:.1f}; durch bloßen Zufall etwa {1} ± {2:.0f}.</translation>
    </message>
    <message>
        <source>Draw many times</source>
        <translation>Viele Male ziehen</translation>
    </message>
    <message>
        <source>Draw the next token hundreds of times and watch the counts meet the probabilities</source>
        <translation>Das nächste Token Hunderte Male ziehen und sehen, wie sich die Häufigkeiten den Wahrscheinlichkeiten nähern</translation>
    </message>
    <message>
        <source>Filters in order</source>
        <translation>Filter der Reihe nach</translation>
    </message>
    <message>
        <source>left</source>
        <translation>übrig</translation>
    </message>
    <message>
        <source>takes</source>
        <translation>nimmt weg</translation>
    </message>
    <message>
        <source>entropy</source>
        <translation>Entropie</translation>
    </message>
    <message>
        <source>What each step does to the model&apos;s probabilities, from the top down: how many tokens it leaves, how much probability it cuts off (or moves to other tokens), and the entropy after it in bits</source>
        <translation>Was jeder Schritt mit den Wahrscheinlichkeiten des Modells tut, von oben nach unten: wie viele Token er übrig lässt, wie viel Wahrscheinlichkeit er abschneidet (oder auf andere Token verschiebt) und die Entropie danach in Bits</translation>
    </message>
    <message>
        <source>FILTERS, IN ORDER</source>
        <translation>FILTER, DER REIHE NACH</translation>
    </message>
    <message>
        <source>Find a token</source>
        <translation>Token suchen</translation>
    </message>
    <message>
        <source>Find a token: Paris, or #7042 for an id</source>
        <translation>Token suchen: Paris, oder #7042 für eine ID</translation>
    </message>
    <message>
        <source>A word as it would follow in the text, or # and an id; Return goes to its row</source>
        <translation>Ein Wort, wie es im Text folgen würde, oder # und eine ID; Enter geht zu seiner Zeile</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>Damit weiter</translation>
    </message>
    <message>
        <source>Choose the token of the marked row (Return in the table)</source>
        <translation>Das Token der markierten Zeile wählen (Enter in der Tabelle)</translation>
    </message>
    <message>
        <source>Next tokens, likeliest first</source>
        <translation>Nächste Token, das wahrscheinlichste zuerst</translation>
    </message>
    <message>
        <source>rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>logit</source>
        <translation>Logit</translation>
    </message>
    <message>
        <source>model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>filtered</source>
        <translation>gefiltert</translation>
    </message>
    <message>
        <source>The model gives every token of its vocabulary a probability; it decides nothing.</source>
        <translation>Das Modell gibt jedem Token seines Vokabulars eine Wahrscheinlichkeit; es entscheidet nichts.</translation>
    </message>
    <message>
        <source>cut off</source>
        <translation>abgeschnitten</translation>
    </message>
    <message>
        <source>{0:,} of {1:,} tokens are left by the filters; those cut off held {2}. → is probability that moves to other tokens.</source>
        <extracomment>{0}: shares.kept_count; {1}: len(shares.logits); {2}: percent(shares.removed)</extracomment>
        <translation>{0:,} von {1:,} Token lassen die Filter übrig; die abgeschnittenen hatten {2}. → ist Wahrscheinlichkeit, die auf andere Token übergeht.</translation>
    </message>
    <message>
        <source>It is not among the likeliest; wait until the text is written.</source>
        <translation>Es ist nicht unter den wahrscheinlichsten; warte, bis der Text geschrieben ist.</translation>
    </message>
    <message>
        <source>its first token {0}: rank {1:,} of {2:,}, {3}</source>
        <translation>sein erstes Token {0}: Rang {1:,} von {2:,}, {3}</translation>
    </message>
    <message>
        <source>{0}: rank {1:,} of {2:,}, {3}</source>
        <translation>{0}: Rang {1:,} von {2:,}, {3}</translation>
    </message>
    <message>
        <source>There is no token {0}; ids go from #0 to #{1:,}.</source>
        <extracomment>{0}: typed.strip(); {1}: tokenizer.vocabulary_size - 1</extracomment>
        <translation>Es gibt kein Token {0}; IDs gehen von #0 bis #{1:,}.</translation>
    </message>
    <message>
        <source>There is no token for that; try a word or a sign.</source>
        <translation>Dafür gibt es kein Token; versuche ein Wort oder ein Zeichen.</translation>
    </message>
    <message>
        <source>The whole vocabulary</source>
        <translation>Das ganze Vokabular</translation>
    </message>
    <message>
        <source>Every token with its probability, before and after each filter</source>
        <translation>Jedes Token mit seiner Wahrscheinlichkeit, vor und nach jedem Filter</translation>
    </message>
    <message>
        <source>reading the text</source>
        <translation>Lesen des Textes</translation>
    </message>
    <message>
        <source>Reading was stopped; change the text to go on.</source>
        <translation>Das Lesen wurde angehalten; ändere den Text, um weiterzumachen.</translation>
    </message>
    <message>
        <source>The model has no token for any letter of this text; change it.</source>
        <translation>Das Modell hat für keinen Buchstaben dieses Textes ein Token; ändere ihn.</translation>
    </message>
    <message>
        <source>opening the language model</source>
        <translation>Öffnen des Sprachmodells</translation>
    </message>
    <message>
        <source>preparing the language model</source>
        <translation>Vorbereiten des Sprachmodells</translation>
    </message>
    <message>
        <source>Opening the model was stopped.</source>
        <translation>Das Öffnen des Modells wurde angehalten.</translation>
    </message>
    <message>
        <source>The preparation was stopped.</source>
        <translation>Das Vorbereiten wurde angehalten.</translation>
    </message>
    <message>
        <source>less likely tokens</source>
        <translation>weniger wahrscheinliche Token</translation>
    </message>
    <message>
        <source>{0}: u from {1:.3f} to {2:.3f}</source>
        <extracomment>{0}: self._drawn.name(int(ids[place])); {1}: begin; {2}: float(bar[place])</extracomment>
        <translation>{0}: u von {1:.3f} bis {2:.3f}</translation>
    </message>
    <message>
        <source>share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Draw: nothing to draw from yet.</source>
        <translation>Ziehung: noch nichts, woraus gezogen werden könnte.</translation>
    </message>
    <message>
        <source>Draw: {0} was chosen by you.</source>
        <extracomment>{0}: name</extracomment>
        <translation>Ziehung: {0} hast du gewählt.</translation>
    </message>
    <message>
        <source>Draw: the point u = {0:.3f} falls on {1}.</source>
        <extracomment>{0}: self._drawn.u; {1}: name</extracomment>
        <translation>Ziehung: Der Punkt u = {0:.3f} fällt auf {1}.</translation>
    </message>
    <message>
        <source>CHANGED IN B</source>
        <translation>IN B GEÄNDERT</translation>
    </message>
    <message>
        <source>Changes of B&apos;s network</source>
        <translation>Änderungen am Netz von B</translation>
    </message>
    <message>
        <source>What is changed in B; choose one to remove it</source>
        <translation>Was in B geändert ist; eine Änderung wählen, um sie zu entfernen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Take the chosen change back</source>
        <translation>Die gewählte Änderung zurücknehmen</translation>
    </message>
    <message>
        <source>Remove all</source>
        <translation>Alle entfernen</translation>
    </message>
    <message>
        <source>B&apos;s network as it is</source>
        <translation>Das Netz von B, wie es ist</translation>
    </message>
    <message>
        <source>Layer of the head</source>
        <translation>Schicht des Kopfes</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Kopf</translation>
    </message>
    <message>
        <source>Counted from 1</source>
        <translation>Ab 1 gezählt</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Faktor</translation>
    </message>
    <message>
        <source>0 switches the head off, 1 changes nothing</source>
        <translation>0 schaltet den Kopf aus, 1 ändert nichts</translation>
    </message>
    <message>
        <source>Change head</source>
        <translation>Kopf ändern</translation>
    </message>
    <message>
        <source>Multiply what this head passes on</source>
        <translation>Malnehmen, was dieser Kopf weitergibt</translation>
    </message>
    <message>
        <source>Layer of the block</source>
        <translation>Schicht des Blocks</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Attention</translation>
    </message>
    <message>
        <source>MLP</source>
        <translation>MLP</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Block</translation>
    </message>
    <message>
        <source>Which of the layer&apos;s two blocks</source>
        <translation>Welcher der zwei Blöcke der Schicht</translation>
    </message>
    <message>
        <source>0 switches the block off</source>
        <translation>0 schaltet den Block aus</translation>
    </message>
    <message>
        <source>Change block</source>
        <translation>Block ändern</translation>
    </message>
    <message>
        <source>Multiply what this block adds</source>
        <translation>Malnehmen, was dieser Block addiert</translation>
    </message>
    <message>
        <source>Before layer</source>
        <translation>Vor Schicht</translation>
    </message>
    <message>
        <source>One more than the last layer: behind it</source>
        <translation>Eins mehr als die letzte Schicht: dahinter</translation>
    </message>
    <message>
        <source>Token of A</source>
        <translation>Token von A</translation>
    </message>
    <message>
        <source>Whose vector is taken from A</source>
        <translation>Wessen Vektor aus A genommen wird</translation>
    </message>
    <message>
        <source>Token of B</source>
        <translation>Token von B</translation>
    </message>
    <message>
        <source>Whose vector it replaces in B</source>
        <translation>Wessen Vektor er in B ersetzt</translation>
    </message>
    <message>
        <source>Replace vector</source>
        <translation>Vektor ersetzen</translation>
    </message>
    <message>
        <source>Put A&apos;s vector into B</source>
        <translation>Den Vektor von A in B einsetzen</translation>
    </message>
    <message>
        <source>Patch</source>
        <translation>Patching</translation>
    </message>
    <message>
        <source>Toward</source>
        <translation>Hin zu</translation>
    </message>
    <message>
        <source>Away from</source>
        <translation>Weg von</translation>
    </message>
    <message>
        <source>{0} this text: the vector of its last token counts</source>
        <extracomment>{0}: name</extracomment>
        <translation>{0} diesem Text: Es zählt der Vektor seines letzten Tokens</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <source>How much of the direction is added</source>
        <translation>Wie viel von der Richtung addiert wird</translation>
    </message>
    <message>
        <source>Steer</source>
        <translation>Steuern</translation>
    </message>
    <message>
        <source>Add the direction at every token</source>
        <translation>Die Richtung bei jedem Token addieren</translation>
    </message>
    <message>
        <source>switching a head off</source>
        <translation>Ausschalten eines Kopfes</translation>
    </message>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>Head switched on</source>
        <translation>Kopf eingeschaltet</translation>
    </message>
    <message>
        <source>Switch the chosen head off, and see what comes next without it</source>
        <translation>Den gewählten Kopf ausschalten und sehen, was ohne ihn als Nächstes kommt</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>Computing the whole network without it</source>
        <translation>Das ganze Netz wird ohne ihn berechnet</translation>
    </message>
    <message>
        <source>off: P({0}) {1} → {2}</source>
        <extracomment>{0}: name; {1}: percent(before); {2}: percent(effect.probability)</extracomment>
        <translation>aus: P({0}) {1} → {2}</translation>
    </message>
    <message>
        <source>; {0} is likelier then</source>
        <extracomment>{0}: self._bench.token_name(effect.likeliest)</extracomment>
        <translation>; wahrscheinlicher ist dann {0}</translation>
    </message>
    <message>
        <source>Text {0}</source>
        <extracomment>{0}: name</extracomment>
        <translation>Text {0}</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>0 takes the likeliest</source>
        <translation>0 nimmt das wahrscheinlichste</translation>
    </message>
    <message>
        <source>The same seed draws the same points</source>
        <translation>Derselbe Startwert zieht dieselben Punkte</translation>
    </message>
    <message>
        <source>What {0} wrote</source>
        <extracomment>{0}: name</extracomment>
        <translation>Was {0} geschrieben hat</translation>
    </message>
    <message>
        <source>The first token in which the two texts part is marked</source>
        <translation>Das erste Token, bei dem sich die zwei Texte trennen, ist markiert</translation>
    </message>
    <message>
        <source>writes</source>
        <translation>schreibt</translation>
    </message>
    <message>
        <source>EVERY SINGLE CHANGE</source>
        <translation>JEDE EINZELNE ÄNDERUNG</translation>
    </message>
    <message>
        <source>trying every change</source>
        <translation>Ausprobieren jeder Änderung</translation>
    </message>
    <message>
        <source>Watched token</source>
        <translation>Beobachtetes Token</translation>
    </message>
    <message>
        <source>Whose probability is watched</source>
        <translation>Wessen Wahrscheinlichkeit beobachtet wird</translation>
    </message>
    <message>
        <source>Every head off</source>
        <translation>Jeden Kopf aus</translation>
    </message>
    <message>
        <source>Switch off each head and each block in turn</source>
        <translation>Jeden Kopf und jeden Block der Reihe nach ausschalten</translation>
    </message>
    <message>
        <source>Every vector from A</source>
        <translation>Jeden Vektor von A</translation>
    </message>
    <message>
        <source>Replace each vector of B by A&apos;s in turn</source>
        <translation>Jeden Vektor von B der Reihe nach durch den von A ersetzen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop; what was found stays</source>
        <translation>Anhalten; was gefunden wurde, bleibt</translation>
    </message>
    <message>
        <source>What every change does</source>
        <translation>Was jede Änderung bewirkt</translation>
    </message>
    <message>
        <source>Tries one change after the other in B, each alone, and shows how much likelier or less likely it makes the watched token.</source>
        <translation>Probiert in B eine Änderung nach der anderen aus, jede für sich, und zeigt, wie viel wahrscheinlicher oder unwahrscheinlicher sie das beobachtete Token macht.</translation>
    </message>
    <message>
        <source>Put into B</source>
        <translation>In B einsetzen</translation>
    </message>
    <message>
        <source>Keep the change of the chosen cell in B&apos;s list</source>
        <translation>Die Änderung der gewählten Zelle in die Liste von B aufnehmen</translation>
    </message>
    <message>
        <source>Write a text in both sides first.</source>
        <translation>Schreibe zuerst auf beiden Seiten einen Text.</translation>
    </message>
    <message>
        <source>before L{0}</source>
        <extracomment>{0}: place + 1</extracomment>
        <translation>vor L{0}</translation>
    </message>
    <message>
        <source>behind all</source>
        <translation>hinter allen</translation>
    </message>
    <message>
        <source>head {0}</source>
        <extracomment>{0}: part</extracomment>
        <translation>Kopf {0}</translation>
    </message>
    <message>
        <source>{0}, {1}: P({2}) {3} → {4} · likeliest {5}</source>
        <extracomment>{0}: rows[row]; {1}: part; {2}: name; {3}: percent(base); {4}: percent(effect.probability); {5}: likeliest</extracomment>
        <translation>{0}, {1}: P({2}) {3} → {4} · am wahrscheinlichsten {5}</translation>
    </message>
    <message>
        <source>Compare and change</source>
        <translation>Vergleichen und ändern</translation>
    </message>
    <message>
        <source>reading both texts</source>
        <translation>Lesen beider Texte</translation>
    </message>
    <message>
        <source>writing both texts</source>
        <translation>Schreiben beider Texte</translation>
    </message>
    <message>
        <source>The text that the model goes on from as it is</source>
        <translation>Der Text, den das Modell, wie es ist, fortsetzt</translation>
    </message>
    <message>
        <source>The text that the changed model goes on from</source>
        <translation>Der Text, den das geänderte Modell fortsetzt</translation>
    </message>
    <message>
        <source>Next token in A and in B</source>
        <translation>Nächstes Token in A und in B</translation>
    </message>
    <message>
        <source>next token</source>
        <translation>nächstes Token</translation>
    </message>
    <message>
        <source>in A</source>
        <translation>in A</translation>
    </message>
    <message>
        <source>in B</source>
        <translation>in B</translation>
    </message>
    <message>
        <source>change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Tokens at most</source>
        <translation>Token höchstens</translation>
    </message>
    <message>
        <source>How many tokens each side writes</source>
        <translation>Wie viele Token jede Seite schreibt</translation>
    </message>
    <message>
        <source>Write both</source>
        <translation>Beide schreiben</translation>
    </message>
    <message>
        <source>Same text in B</source>
        <translation>Gleicher Text in B</translation>
    </message>
    <message>
        <source>Copy A&apos;s text to B</source>
        <translation>Den Text von A nach B kopieren</translation>
    </message>
    <message>
        <source>About the comparison</source>
        <translation>Über den Vergleich</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>höchstens</translation>
    </message>
    <message>
        <source>tokens each</source>
        <translation>Token je Seite</translation>
    </message>
    <message>
        <source>NEXT TOKEN</source>
        <translation>NÄCHSTES TOKEN</translation>
    </message>
    <message>
        <source>The model is not open yet.</source>
        <translation>Das Modell ist noch nicht geöffnet.</translation>
    </message>
    <message>
        <source>The texts are still being read; try again at once.</source>
        <translation>Die Texte werden noch gelesen; versuche es gleich noch einmal.</translation>
    </message>
    <message>
        <source>Both wrote the same {0} tokens.</source>
        <extracomment>{0}: len(a)</extracomment>
        <translation>Beide haben dieselben {0} Token geschrieben.</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>Nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>nothing more</source>
        <translation>nichts weiter</translation>
    </message>
    <message>
        <source>They part at token {0}: {1} in A, {2} in B.</source>
        <extracomment>{0}: place + 1; {1}: names[0]; {2}: names[1]</extracomment>
        <translation>Sie trennen sich bei Token {0}: {1} in A, {2} in B.</translation>
    </message>
    <message>
        <source>Stop writing</source>
        <translation>Schreiben anhalten</translation>
    </message>
    <message>
        <source>Have both sides write</source>
        <translation>Beide Seiten schreiben lassen</translation>
    </message>
    <message>
        <source>before layer {0} · token {1} of B from token {2} of A</source>
        <extracomment>{0}: self.place + 1; {1}: self.target + 1; {2}: self.source + 1</extracomment>
        <translation>vor Schicht {0} · Token {1} von B aus Token {2} von A</translation>
    </message>
    <message>
        <source>before layer {0} · “{1}” − “{2}” × {3:g}</source>
        <extracomment>{0}: self.place + 1; {1}: self.toward; {2}: self.away; {3}: self.scale</extracomment>
        <translation>vor Schicht {0} · „{1}“ − „{2}“ × {3:g}</translation>
    </message>
    <message>
        <source>There is no text in {0}; write a few words.</source>
        <extracomment>{0}: side</extracomment>
        <translation>In {0} steht kein Text; schreibe ein paar Wörter.</translation>
    </message>
    <message>
        <source>{0} has {1}, and token {2} was to be replaced; remove that change or lengthen the text.</source>
        <extracomment>{0}: side; {1}: _counted(count); {2}: at + 1</extracomment>
        <translation>{0} hat {1}, und Token {2} sollte ersetzt werden; entferne diese Änderung oder verlängere den Text.</translation>
    </message>
    <message>
        <source>A direction leads from one text to another; write both of them.</source>
        <translation>Eine Richtung führt von einem Text zu einem anderen; schreibe beide.</translation>
    </message>
    <message>
        <source>A has {0} and B {1}; give them the same number, so that each token has its counterpart.</source>
        <extracomment>{0}: _counted(len(a)); {1}: len(b)</extracomment>
        <translation>A hat {0} und B {1}; gib beiden gleich viele, damit jedes Token sein Gegenstück hat.</translation>
    </message>
    <message>
        <source>The texts have {0} tokens, and at most {1} are gone through; shorten them.</source>
        <extracomment>{0}: len(a); {1}: MAP_AT_MOST</extracomment>
        <translation>Die Texte haben {0} Token, und höchstens {1} werden durchgegangen; kürze sie.</translation>
    </message>
    <message>
        <source>1 token</source>
        <translation>1 Token</translation>
    </message>
    <message>
        <source>{0} tokens</source>
        <extracomment>{0}: tokens</extracomment>
        <translation>{0} Token</translation>
    </message>
    <message>
        <source>Opening the language model</source>
        <translation>Das Sprachmodell wird geöffnet</translation>
    </message>
    <message>
        <source>The language model is not prepared yet</source>
        <translation>Das Sprachmodell ist noch nicht vorbereitet</translation>
    </message>
    <message>
        <source>The language model cannot be used as it is</source>
        <translation>Das Sprachmodell ist so nicht benutzbar</translation>
    </message>
    <message>
        <source>The language model is not open</source>
        <translation>Das Sprachmodell ist nicht geöffnet</translation>
    </message>
    <message>
        <source>Preparing the language model</source>
        <translation>Das Sprachmodell wird vorbereitet</translation>
    </message>
    <message>
        <source>Start with a text</source>
        <translation>Mit einem Text beginnen</translation>
    </message>
    <message>
        <source>{0} is made ready for this computer once: its weights ({1:.0f} MB) are downloaded if they are not here yet, and converted.</source>
        <extracomment>{0}: _ENTRY.title; {1}: _ENTRY.source.wheel_size / 1000000.0</extracomment>
        <translation>{0} wird einmal für diesen Rechner vorbereitet: Die Gewichte ({1:.0f} MB) werden heruntergeladen, falls sie noch nicht hier sind, und umgewandelt.</translation>
    </message>
    <message>
        <source>This is done once. The other workspaces can be used meanwhile.</source>
        <translation>Das geschieht einmal. Die anderen Arbeitsbereiche lassen sich inzwischen nutzen.</translation>
    </message>
    <message>
        <source>Type the beginning of a sentence above, or take one of these. The model says what may come next, and shows how it came to that.</source>
        <translation>Tippe oben den Anfang eines Satzes oder nimm einen von diesen. Das Modell sagt, was als Nächstes kommen kann, und zeigt, wie es darauf gekommen ist.</translation>
    </message>
    <message>
        <source>Prepare</source>
        <translation>Vorbereiten</translation>
    </message>
    <message>
        <source>Make the model&apos;s files, once</source>
        <translation>Die Dateien des Modells anlegen, einmal</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Reparieren</translation>
    </message>
    <message>
        <source>Make the model&apos;s files again</source>
        <translation>Die Dateien des Modells noch einmal anlegen</translation>
    </message>
    <message>
        <source>Open the model again</source>
        <translation>Das Modell noch einmal öffnen</translation>
    </message>
    <message>
        <source>Stop; what was there before stays</source>
        <translation>Anhalten; was vorher da war, bleibt</translation>
    </message>
    <message>
        <source>{0:.0f} min</source>
        <extracomment>{0}: seconds / 60</extracomment>
        <translation>{0:.0f} min</translation>
    </message>
    <message>
        <source>{0:.0f} s</source>
        <extracomment>{0}: seconds</extracomment>
        <translation>{0:.0f} s</translation>
    </message>
    <message>
        <source>Use the tiny model</source>
        <translation>Das winzige Modell nehmen</translation>
    </message>
    <message>
        <source>Work with the training labs’ small model, which is always here</source>
        <translation>Mit dem kleinen Modell der Trainingslabore arbeiten, das immer hier ist</translation>
    </message>
    <message>
        <source>Meanwhile the small model of the training labs can be used, which is always here: it writes simple English, and can be looked into in the same views.</source>
        <translation>Inzwischen lässt sich das kleine Modell der Trainingslabore nutzen, das immer hier ist: Es schreibt einfaches Englisch, und man kann mit denselben Ansichten hineinsehen.</translation>
    </message>
    <message>
        <source> · about {0} left</source>
        <extracomment>{0}: left</extracomment>
        <translation> · noch etwa {0}</translation>
    </message>
    <message>
        <source>Attention as arcs</source>
        <translation>Attention als Bögen</translation>
    </message>
    <message>
        <source>Click a token to see what it looks at; the head is the one chosen in the heat map.</source>
        <translation>Klicke ein Token an, um zu sehen, worauf es schaut; der Kopf ist der in der Heatmap gewählte.</translation>
    </message>
    <message>
        <source>LAYER {0}</source>
        <extracomment>{0}: layer + 1</extracomment>
        <translation>SCHICHT {0}</translation>
    </message>
    <message>
        <source> · HEAD {0}</source>
        <extracomment>{0}: head + 1</extracomment>
        <translation> · KOPF {0}</translation>
    </message>
    <message>
        <source>ROLLOUT · {0}</source>
        <extracomment>{0}: place</extracomment>
        <translation>ROLLOUT · {0}</translation>
    </message>
    <message>
        <source>The newest {0} of {1:,} tokens.</source>
        <extracomment>{0}: shown; {1}: count</extracomment>
        <translation>Die neuesten {0} von {1:,} Token.</translation>
    </message>
    <message>
        <source>Arcs</source>
        <translation>Bögen</translation>
    </message>
    <message>
        <source>The chosen head&apos;s attention as arcs over the text</source>
        <translation>Die Attention des gewählten Kopfes als Bögen über dem Text</translation>
    </message>
    <message>
        <source>q turned</source>
        <translation>q gedreht</translation>
    </message>
    <message>
        <source>k turned</source>
        <translation>k gedreht</translation>
    </message>
    <message>
        <source>product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>sum so far</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>taking a score apart</source>
        <translation>Zerlegen eines Scores</translation>
    </message>
    <message>
        <source>Token that looks</source>
        <translation>Token, das schaut</translation>
    </message>
    <message>
        <source>Token looked at</source>
        <translation>Token, auf das geschaut wird</translation>
    </message>
    <message>
        <source>looks at</source>
        <translation>schaut auf</translation>
    </message>
    <message>
        <source>The products</source>
        <translation>Die Produkte</translation>
    </message>
    <message>
        <source>q · k, NUMBER BY NUMBER</source>
        <translation>q · k, ZAHL FÜR ZAHL</translation>
    </message>
    <message>
        <source>FROM THE SCORE TO THE WEIGHT</source>
        <translation>VOM SCORE ZUM GEWICHT</translation>
    </message>
    <message>
        <source>Scores and weights</source>
        <translation>Scores und Gewichte</translation>
    </message>
    <message>
        <source>TIMES v</source>
        <translation>MAL v</translation>
    </message>
    <message>
        <source>Values times their weights</source>
        <translation>Values mal ihre Gewichte</translation>
    </message>
    <message>
        <source>A score is a row of products added up: how well a question fits an answer.</source>
        <translation>Ein Score ist eine Summe von Produkten: wie gut eine Frage zu einer Antwort passt.</translation>
    </message>
    <message>
        <source>
as the runtime has it: {0:.4f}</source>
        <extracomment>{0}: weight</extracomment>
        <translation>
laut ONNX Runtime: {0:.4f}</translation>
    </message>
    <message>
        <source>Once there is a text, one of its scores is shown here.</source>
        <translation>Sobald es einen Text gibt, wird hier einer seiner Scores gezeigt.</translation>
    </message>
    <message>
        <source>in layer {0}, head {1}. Heads {2} to {3} share k and v; each has a q of its own.</source>
        <extracomment>{0}: score.layer + 1; {1}: score.head + 1; {2}: first; {3}: first + together - 1</extracomment>
        <translation>in Schicht {0}, Kopf {1}. Die Köpfe {2} bis {3} teilen sich k und v; jeder hat ein eigenes q.</translation>
    </message>
    <message>
        <source>1 later token is</source>
        <translation>1 späteres Token ist</translation>
    </message>
    <message>
        <source>{0} later tokens are</source>
        <extracomment>{0}: hidden</extracomment>
        <translation>{0} spätere Token sind</translation>
    </message>
    <message>
        <source>q · k = {0:.3f}
÷ √{1} = {2:.3f}
</source>
        <extracomment>{0}: score.total; {1}: score.head_size; {2}: score.score</extracomment>
        <translation>q · k = {0:.3f}
÷ √{1} = {2:.3f}
</translation>
    </message>
    <message>
        <source>mask: {0} left out
</source>
        <extracomment>{0}: later</extracomment>
        <translation>Maske: {0} weggelassen
</translation>
    </message>
    <message>
        <source>softmax over {0} → {1:.4f}</source>
        <extracomment>{0}: score.query + 1; {1}: score.weight</extracomment>
        <translation>softmax über {0} → {1:.4f}</translation>
    </message>
    <message>
        <source>Each token&apos;s v times its weight; added up they are what the head passes on at {0}.</source>
        <extracomment>{0}: names[score.query]</extracomment>
        <translation>Das v jedes Tokens mal sein Gewicht; zusammengezählt sind sie das, was der Kopf bei {0} weitergibt.</translation>
    </message>
    <message>
        <source>{0}, number {1}: {2:.4f}</source>
        <extracomment>{0}: rows[row]; {1}: column + 1; {2}: value</extracomment>
        <translation>{0}, Zahl {1}: {2:.4f}</translation>
    </message>
    <message>
        <source>One score, by hand</source>
        <translation>Ein Score von Hand</translation>
    </message>
    <message>
        <source>Every number between two tokens and how much one looks at the other</source>
        <translation>Jede Zahl zwischen zwei Token und dem, wie sehr eines auf das andere schaut</translation>
    </message>
    <message>
        <source>adding up a logit</source>
        <translation>Zusammenzählen eines Logits</translation>
    </message>
    <message>
        <source>Next token</source>
        <translation>Nächstes Token</translation>
    </message>
    <message>
        <source>The token whose logit is added up</source>
        <translation>Das Token, dessen Logit zusammengezählt wird</translation>
    </message>
    <message>
        <source>Contributions</source>
        <translation>Beiträge</translation>
    </message>
    <message>
        <source>EVERY HEAD AND MLP · blue for, orange against</source>
        <translation>JEDER KOPF UND JEDES MLP · blau dafür, orange dagegen</translation>
    </message>
    <message>
        <source>Strongest contributions</source>
        <translation>Stärkste Beiträge</translation>
    </message>
    <message>
        <source>part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>adds</source>
        <translation>Beitrag</translation>
    </message>
    <message>
        <source>THE STRONGEST</source>
        <translation>DIE STÄRKSTEN</translation>
    </message>
    <message>
        <source>The last vector is a sum, and so is every logit: each part adds its share directly.</source>
        <translation>Der letzte Vektor ist eine Summe, und jeder Logit auch: Jeder Teil trägt seinen Anteil direkt bei.</translation>
    </message>
    <message>
        <source>logit {0:.2f} = {1:.2f} its own vector {2} heads {3} MLPs {4} rounding</source>
        <extracomment>{0}: found.logit; {1}: found.embedding; {2}: _signed(float(found.heads.sum())); {3}: _signed(float(found.mlps.sum())); {4}: _signed(found.rest)</extracomment>
        <translation>Logit {0:.2f} = {1:.2f} eigener Vektor {2} Köpfe {3} MLPs {4} Rundung</translation>
    </message>
    <message>
        <source>Layer {0}, {1}: {2:+.3f}</source>
        <extracomment>{0}: row + 1; {1}: parts[column]; {2}: value</extracomment>
        <translation>Schicht {0}, {1}: {2:+.3f}</translation>
    </message>
    <message>
        <source>layer {0}, {1}</source>
        <extracomment>{0}: strongest[row][0] + 1; {1}: parts[strongest[row][1]]</extracomment>
        <translation>Schicht {0}, {1}</translation>
    </message>
    <message>
        <source>Who says it</source>
        <translation>Wer es sagt</translation>
    </message>
    <message>
        <source>How much each head and each MLP adds to one next token</source>
        <translation>Wie viel jeder Kopf und jedes MLP zu einem nächsten Token beiträgt</translation>
    </message>
    <message>
        <source>computing a head&apos;s scores</source>
        <translation>Berechnen der Scores eines Kopfes</translation>
    </message>
    <message>
        <source>Heads and the keys and values that they share</source>
        <translation>Köpfe und die Keys und Values, die sie teilen</translation>
    </message>
    <message>
        <source>Scores against distance</source>
        <translation>Scores nach Abstand</translation>
    </message>
    <message>
        <source>Weights against distance</source>
        <translation>Gewichte nach Abstand</translation>
    </message>
    <message>
        <source>tokens back</source>
        <translation>Token zurück</translation>
    </message>
    <message>
        <source>Once there is a text, its scores stand here.</source>
        <translation>Sobald es einen Text gibt, stehen hier seine Scores.</translation>
    </message>
    <message>
        <source>q · k ÷ √d OF EVERY PAIR</source>
        <translation>q · k ÷ √d JEDES PAARES</translation>
    </message>
    <message>
        <source>WHAT THE SOFTMAX MAKES OF IT, ON AVERAGE</source>
        <translation>WAS SOFTMAX IM MITTEL DARAUS MACHT</translation>
    </message>
    <message>
        <source>Positions turn q and k, so that a score knows how far apart two tokens are.</source>
        <translation>Positionen drehen q und k, sodass ein Score weiß, wie weit zwei Token auseinanderliegen.</translation>
    </message>
    <message>
        <source>Layer {0}, head {1}: {2:,} pairs of {3} tokens, of which every {4}th is drawn. Far back there are fewer pairs.</source>
        <extracomment>{0}: layer + 1; {1}: head + 1; {2}: len(every); {3}: count; {4}: step</extracomment>
        <translation>Schicht {0}, Kopf {1}: {2:,} Paare von {3} Token, davon ist jedes {4}. gezeichnet. Weit zurück gibt es weniger Paare.</translation>
    </message>
    <message>
        <source>Layer {0}, head {1}: {2:,} pairs of {3} tokens. Far back there are fewer pairs.</source>
        <extracomment>{0}: layer + 1; {1}: head + 1; {2}: len(every); {3}: count</extracomment>
        <translation>Schicht {0}, Kopf {1}: {2:,} Paare von {3} Token. Weit zurück gibt es weniger Paare.</translation>
    </message>
    <message>
        <source>pairs</source>
        <translation>Paare</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>mean weight</source>
        <translation>mittleres Gewicht</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>How a head&apos;s scores depend on how far back it looks, and which heads share keys</source>
        <translation>Wie die Scores eines Kopfes davon abhängen, wie weit er zurückschaut, und welche Köpfe sich Keys teilen</translation>
    </message>
    <message>
        <source>All heads</source>
        <translation>Alle Köpfe</translation>
    </message>
    <message>
        <source>looks back</source>
        <translation>schaut zurück</translation>
    </message>
    <message>
        <source>ALL HEADS</source>
        <translation>ALLE KÖPFE</translation>
    </message>
    <message>
        <source>What to compare the heads by</source>
        <translation>Wonach die Köpfe verglichen werden</translation>
    </message>
    <message>
        <source>What the heat map shows</source>
        <translation>Was die Heatmap zeigt</translation>
    </message>
    <message>
        <source>Read-out</source>
        <translation>Ablesung</translation>
    </message>
    <message>
        <source>Each head decides for every token how much it looks at each token before it.</source>
        <translation>Jeder Kopf entscheidet für jedes Token, wie sehr es auf jedes Token davor schaut.</translation>
    </message>
    <message>
        <source>{0} looks at {1}: {2}</source>
        <extracomment>{0}: names[first + row]; {1}: names[column]; {2}: _weight(value)</extracomment>
        <translation>{0} schaut auf {1}: {2}</translation>
    </message>
    <message>
        <source>layer {0} · head {1}</source>
        <extracomment>{0}: layer + 1; {1}: head + 1</extracomment>
        <translation>Schicht {0} · Kopf {1}</translation>
    </message>
    <message>
        <source>layer {0} · average of its heads</source>
        <extracomment>{0}: layer + 1</extracomment>
        <translation>Schicht {0} · Mittel ihrer Köpfe</translation>
    </message>
    <message>
        <source>layers 1 to {0} · rollout</source>
        <extracomment>{0}: layer + 1</extracomment>
        <translation>Schichten 1 bis {0} · Rollout</translation>
    </message>
    <message>
        <source>Attention of {0}</source>
        <extracomment>{0}: place.replace(&apos; ·&apos;, &apos;,&apos;)</extracomment>
        <translation>Attention: {0}</translation>
    </message>
    <message>
        <source> · being computed</source>
        <translation> · wird berechnet</translation>
    </message>
    <message>
        <source> · only for shorter texts</source>
        <translation> · nur für kürzere Texte</translation>
    </message>
    <message>
        <source>SELECTED PAIR</source>
        <translation>AUSGEWÄHLTES PAAR</translation>
    </message>
    <message>
        <source>Show all products</source>
        <translation>Alle Produkte zeigen</translation>
    </message>
    <message>
        <source>How this weight comes about, number by number</source>
        <translation>Wie dieses Gewicht entsteht, Zahl für Zahl</translation>
    </message>
    <message>
        <source>Click a cell of the heat map to read it here.</source>
        <translation>Klicke eine Zelle der Heatmap an, um sie hier abzulesen.</translation>
    </message>
    <message>
        <source>{0} looks at {1}</source>
        <extracomment>{0}: looks; {1}: seen</extracomment>
        <translation>{0} schaut auf {1}</translation>
    </message>
    <message>
        <source>Show all {0} products</source>
        <extracomment>{0}: size</extracomment>
        <translation>Alle {0} Produkte zeigen</translation>
    </message>
    <message>
        <source>what this head writes</source>
        <translation>dem, was dieser Kopf schreibt,</translation>
    </message>
    <message>
        <source>what the heads of layer {0} write, taken together,</source>
        <extracomment>{0}: layer + 1</extracomment>
        <translation>dem, was die Köpfe von Schicht {0} zusammen schreiben,</translation>
    </message>
    <message>
        <source>what stands after layer {0}, by the heads&apos; weights alone,</source>
        <extracomment>{0}: layer + 1</extracomment>
        <translation>dem, was nach Schicht {0} steht (allein nach den Gewichten der Köpfe),</translation>
    </message>
    <message>
        <source>{0} of {1} at {2} comes from {3}{4}.</source>
        <extracomment>{0}: percent(value); {1}: writer; {2}: looks; {3}: seen; {4}: _distance(query - key)</extracomment>
        <translation>{0} von {1} kommen bei {2} von {3}{4}.</translation>
    </message>
    <message>
        <source>The {0} heads of layer {1} give {2} {3} on average.</source>
        <extracomment>{0}: heads; {1}: layer + 1; {2}: seen; {3}: percent(mean)</extracomment>
        <translation>Die {0} Köpfe von Schicht {1} geben {2} im Mittel {3}.</translation>
    </message>
    <message>
        <source>{0} looks most at</source>
        <extracomment>{0}: looks</extracomment>
        <translation>{0} schaut am meisten auf</translation>
    </message>
    <message>
        <source>, itself</source>
        <translation>, es selbst</translation>
    </message>
    <message>
        <source>, the token before</source>
        <translation>, dem Token davor</translation>
    </message>
    <message>
        <source>, {0} tokens back</source>
        <extracomment>{0}: steps</extracomment>
        <translation>, {0} Token zurück</translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation>Heatmap</translation>
    </message>
    <message>
        <source>Which earlier tokens each head of each layer looks at</source>
        <translation>Auf welche früheren Token jeder Kopf jeder Schicht schaut</translation>
    </message>
    <message>
        <source>likeliest</source>
        <translation>1. Wahl</translation>
    </message>
    <message>
        <source>second</source>
        <translation>2. Wahl</translation>
    </message>
    <message>
        <source>third</source>
        <translation>3. Wahl</translation>
    </message>
    <message>
        <source>fourth</source>
        <translation>4. Wahl</translation>
    </message>
    <message>
        <source>after layer</source>
        <translation>nach Schicht</translation>
    </message>
    <message>
        <source>reading the layers</source>
        <translation>Auslesen der Schichten</translation>
    </message>
    <message>
        <source>AFTER EACH LAYER</source>
        <translation>NACH JEDER SCHICHT</translation>
    </message>
    <message>
        <source>What each layer would say next</source>
        <translation>Was jede Schicht als Nächstes sagen würde</translation>
    </message>
    <message>
        <source>The vectors of every layer can be read as an answer: here is how it comes about.</source>
        <translation>Die Vektoren jeder Schicht lassen sich als Antwort lesen: So kommt sie zustande.</translation>
    </message>
    <message>
        <source>Once there is a text, its layers are read here.</source>
        <translation>Sobald es einen Text gibt, werden hier seine Schichten ausgelesen.</translation>
    </message>
    <message>
        <source>At token {0}, {1}: the model&apos;s own answer stands in the last row. Click another token in the text to read its layers.</source>
        <extracomment>{0}: place + 1; {1}: look.names[place]</extracomment>
        <translation>Bei Token {0}, {1}: Die Antwort des Modells selbst steht in der letzten Zeile. Klicke ein anderes Token im Text an, um dessen Schichten zu lesen.</translation>
    </message>
    <message>
        <source>embedding</source>
        <translation>Embedding</translation>
    </message>
    <message>
        <source>{0:.2f} bits</source>
        <extracomment>{0}: float(found.entropy_bits[layer, 0])</extracomment>
        <translation>{0:.2f} Bits</translation>
    </message>
    <message>
        <source>Logit lens</source>
        <translation>Logit-Linse</translation>
    </message>
    <message>
        <source>reading the neurons</source>
        <translation>Auslesen der Neuronen</translation>
    </message>
    <message>
        <source>Whose MLP is looked into.</source>
        <translation>In wessen MLP hineingesehen wird.</translation>
    </message>
    <message>
        <source>Neurons over the text</source>
        <translation>Neuronen über dem Text</translation>
    </message>
    <message>
        <source>HOW THEY FIRE OVER THE TEXT</source>
        <translation>WIE SIE ÜBER DEM TEXT FEUERN</translation>
    </message>
    <message>
        <source>Strongest neurons</source>
        <translation>Stärkste Neuronen</translation>
    </message>
    <message>
        <source>neuron</source>
        <translation>Neuron</translation>
    </message>
    <message>
        <source>fires</source>
        <translation>feuert</translation>
    </message>
    <message>
        <source>most at</source>
        <translation>am stärksten bei</translation>
    </message>
    <message>
        <source>speaks for</source>
        <translation>spricht für</translation>
    </message>
    <message>
        <source>Speaks for: the tokens that its own vector makes likeliest; against them where it fires below 0</source>
        <translation>Spricht für: die Token, die sein eigener Vektor am wahrscheinlichsten macht; gegen sie, wo es unter 0 feuert</translation>
    </message>
    <message>
        <source>THE STRONGEST HERE</source>
        <translation>DIE STÄRKSTEN HIER</translation>
    </message>
    <message>
        <source>An MLP is a row of neurons; each fires at what it knows and writes one vector.</source>
        <translation>Jedes Neuron eines MLP feuert bei dem, was es kennt, und schreibt einen Vektor.</translation>
    </message>
    <message>
        <source>Once there is a text, its neurons are read here.</source>
        <translation>Sobald es einen Text gibt, werden hier seine Neuronen ausgelesen.</translation>
    </message>
    <message>
        <source>The {0} of {1:,} that fire most at {2}.</source>
        <extracomment>{0}: len(found.strongest); {1}: count; {2}: at</extracomment>
        <translation>Die {0} von {1:,}, die bei {2} am stärksten feuern.</translation>
    </message>
    <message>
        <source>Neurons of layer {0}</source>
        <extracomment>{0}: found.layer + 1</extracomment>
        <translation>Neuronen von Schicht {0}</translation>
    </message>
    <message>
        <source>neuron {0} at {1}: {2:.3f}</source>
        <extracomment>{0}: rows[row]; {1}: shown[column]; {2}: value</extracomment>
        <translation>Neuron {0} bei {1}: {2:.3f}</translation>
    </message>
    <message>
        <source>The neurons of an MLP that fire most, where in the text, and what they speak for</source>
        <translation>Die Neuronen eines MLP, die am stärksten feuern, wo im Text, und wofür sie sprechen</translation>
    </message>
    <message>
        <source>adding up the layers</source>
        <translation>Zusammenzählen der Schichten</translation>
    </message>
    <message>
        <source>Lengths over the layers</source>
        <translation>Längen über die Schichten</translation>
    </message>
    <message>
        <source>length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Once there is a text, its layers are added up here.</source>
        <translation>Sobald es einen Text gibt, werden hier seine Schichten zusammengezählt.</translation>
    </message>
    <message>
        <source>HOW LONG THE VECTORS ARE · each step up is ten times</source>
        <translation>WIE LANG DIE VEKTOREN SIND · jede Stufe höher ist das Zehnfache</translation>
    </message>
    <message>
        <source>Layer by layer</source>
        <translation>Schicht für Schicht</translation>
    </message>
    <message>
        <source>stream</source>
        <translation>Strom</translation>
    </message>
    <message>
        <source>heads</source>
        <translation>Köpfe</translation>
    </message>
    <message>
        <source>turned by</source>
        <translation>gedreht um</translation>
    </message>
    <message>
        <source>How long the stream is before each layer, how long what is added to it, and by how many degrees that turns it</source>
        <translation>Wie lang der Strom vor jeder Schicht ist, wie lang das, was hinzukommt, und um wie viel Grad es ihn dreht</translation>
    </message>
    <message>
        <source>LAYER BY LAYER</source>
        <translation>SCHICHT FÜR SCHICHT</translation>
    </message>
    <message>
        <source>A layer replaces nothing: it adds its vector to the one that flows through.</source>
        <translation>Eine Schicht ersetzt nichts: Sie addiert ihren Vektor zu dem, der hindurchfließt.</translation>
    </message>
    <message>
        <source>At token {0}, {1}: the stream is {2:.2f} long as it comes in and {3:.1f} as it goes out.</source>
        <extracomment>{0}: found.position + 1; {1}: look.names[found.position]; {2}: stream[0]; {3}: stream[-1]</extracomment>
        <translation>Bei Token {0}, {1}: Der Strom ist {2:.2f} lang, wenn er hineinfließt, und {3:.1f}, wenn er herausfließt.</translation>
    </message>
    <message>
        <source>heads add</source>
        <translation>Köpfe addieren</translation>
    </message>
    <message>
        <source>MLP adds</source>
        <translation>MLP addiert</translation>
    </message>
    <message>
        <source>What is added</source>
        <translation>Was addiert wird</translation>
    </message>
    <message>
        <source>How long the stream is, and how much heads and MLP of each layer add to it</source>
        <translation>Wie lang der Strom ist und wie viel Köpfe und MLP jeder Schicht zu ihm addieren</translation>
    </message>
    <message>
        <source>Something went wrong while {0} ({1}); try again.</source>
        <extracomment>{0}: self._name; {1}: error</extracomment>
        <translation>Etwas ist schiefgegangen: {0} ({1}); versuche es noch einmal.</translation>
    </message>
    <message>
        <source>One head</source>
        <translation>Ein Kopf</translation>
    </message>
    <message>
        <source>Average of the layer</source>
        <translation>Mittel der Schicht</translation>
    </message>
    <message>
        <source>Rollout up to the layer</source>
        <translation>Rollout bis zur Schicht</translation>
    </message>
    <message>
        <source>looking at attention</source>
        <translation>Ansehen der Attention</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>What you say next; Return sends it, Shift+Return begins a new line</source>
        <translation>Was du als Nächstes sagst; Enter sendet es, Umschalt+Enter beginnt eine neue Zeile</translation>
    </message>
    <message>
        <source>Message to the model</source>
        <translation>Nachricht an das Modell</translation>
    </message>
    <message>
        <source>Once there is a text, what may come next stands here.</source>
        <translation>Sobald es einen Text gibt, steht hier, was als Nächstes kommen kann.</translation>
    </message>
    <message>
        <source>Next-token probabilities</source>
        <translation>Wahrscheinlichkeiten des nächsten Tokens</translation>
    </message>
    <message>
        <source>Click a token to choose it and go on</source>
        <translation>Klicke ein Token an, um es zu wählen und weiterzugehen</translation>
    </message>
    <message>
        <source>outline: model · filled: after temperature and cut-offs</source>
        <translation>Umriss: Modell · gefüllt: nach Temperatur und Filtern</translation>
    </message>
    <message>
        <source>DRAW</source>
        <translation>ZIEHEN</translation>
    </message>
    <message>
        <source>Divides the logits: below 1 sharpens, above 1 flattens, 0 takes the likeliest.</source>
        <translation>Teilt die Logits: unter 1 spitzt zu, über 1 flacht ab, 0 nimmt das wahrscheinlichste.</translation>
    </message>
    <message>
        <source>Top-k</source>
        <translation>Top-k</translation>
    </message>
    <message>
        <source>Only so many of the likeliest tokens are left.</source>
        <translation>Nur so viele der wahrscheinlichsten Token bleiben übrig.</translation>
    </message>
    <message>
        <source>Top-p</source>
        <translation>Top-p</translation>
    </message>
    <message>
        <source>Only the likeliest tokens that together reach this share are left.</source>
        <translation>Nur die wahrscheinlichsten Token, die zusammen diesen Anteil erreichen, bleiben übrig.</translation>
    </message>
    <message>
        <source>Min-p</source>
        <translation>Min-p</translation>
    </message>
    <message>
        <source>Tokens below this share of the likeliest one&apos;s probability are cut off.</source>
        <translation>Token unter diesem Anteil der Wahrscheinlichkeit des wahrscheinlichsten werden abgeschnitten.</translation>
    </message>
    <message>
        <source>The same seed and settings write the same text.</source>
        <translation>Derselbe Startwert und dieselben Einstellungen schreiben denselben Text.</translation>
    </message>
    <message>
        <source>Repeat penalty</source>
        <translation>Wiederholungsstrafe</translation>
    </message>
    <message>
        <source>Above 1, tokens that occurred become less likely.</source>
        <translation>Über 1 werden Token, die schon vorkamen, weniger wahrscheinlich.</translation>
    </message>
    <message>
        <source>Another seed</source>
        <translation>Anderer Startwert</translation>
    </message>
    <message>
        <source>The text is being read.</source>
        <translation>Der Text wird gelesen.</translation>
    </message>
    <message>
        <source>{0} (id {1}): logit {2:.2f}, model {3}, now {4}</source>
        <extracomment>{0}: name; {1}: token; {2}: float(logits[token]); {3}: percent(before); {4}: percent(after)</extracomment>
        <translation>{0} (ID {1}): Logit {2:.2f}, Modell {3}, jetzt {4}</translation>
    </message>
    <message>
        <source>next: u = {0:.3f} → {1}</source>
        <extracomment>{0}: bench.next_draw.u; {1}: bench.token_name(bench.next_draw.id)</extracomment>
        <translation>als Nächstes: u = {0:.3f} → {1}</translation>
    </message>
    <message>
        <source>chosen by you</source>
        <translation>von dir gewählt</translation>
    </message>
    <message>
        <source>u = {0:.3f}</source>
        <extracomment>{0}: last.u</extracomment>
        <translation>u = {0:.3f}</translation>
    </message>
    <message>
        <source>last: {0} → {1}</source>
        <extracomment>{0}: how; {1}: bench.token_name(last.token.id)</extracomment>
        <translation>zuletzt: {0} → {1}</translation>
    </message>
    <message>
        <source>opening the model on the canvas</source>
        <translation>Öffnen des Modells auf der Arbeitsfläche</translation>
    </message>
    <message>
        <source>Show on canvas</source>
        <translation>Auf der Arbeitsfläche zeigen</translation>
    </message>
    <message>
        <source>Open the model in Build, with its weights and values</source>
        <translation>Das Modell in „Bauen“ öffnen, mit seinen Gewichten und Werten</translation>
    </message>
    <message>
        <source>The whole model: {0} layers, each fetched when it is opened</source>
        <extracomment>{0}: layers</extracomment>
        <translation>Das ganze Modell: {0} Schichten, jede wird beim Öffnen geholt</translation>
    </message>
    <message>
        <source>Layer {0}, the one looked at</source>
        <extracomment>{0}: here + 1</extracomment>
        <translation>Schicht {0}, die gerade betrachtete</translation>
    </message>
    <message>
        <source>Layer 1, which reads the embeddings</source>
        <translation>Schicht 1, die die Embeddings liest</translation>
    </message>
    <message>
        <source>Layer {0}, the last</source>
        <extracomment>{0}: layers</extracomment>
        <translation>Schicht {0}, die letzte</translation>
    </message>
    <message>
        <source>Layers {0} to {1}, one after the other</source>
        <extracomment>{0}: first + 1; {1}: last + 1</extracomment>
        <translation>Schichten {0} bis {1}, eine nach der anderen</translation>
    </message>
    <message>
        <source>All {0} layers with their weights at once (takes {1:.1f} GB of memory)</source>
        <extracomment>{0}: layers; {1}: need</extracomment>
        <translation>Alle {0} Schichten mit ihren Gewichten auf einmal (braucht {1:.1f} GB Speicher)</translation>
    </message>
    <message>
        <source>Write a text first: the layers are shown at work on it.</source>
        <translation>Schreibe zuerst einen Text: Die Schichten werden bei der Arbeit daran gezeigt.</translation>
    </message>
    <message>
        <source>The text has {0:,} tokens; the first {1} were taken to the canvas.</source>
        <extracomment>{0}: len(ids); {1}: canvas_network.TOKENS</extracomment>
        <translation>Der Text hat {0:,} Token; die ersten {1} wurden auf die Arbeitsfläche übernommen.</translation>
    </message>
    <message>
        <source>{0:.1f} billion</source>
        <extracomment>{0}: millions / 1000.0</extracomment>
        <translation>{0:.1f} Milliarden</translation>
    </message>
    <message>
        <source>{0:.3g} million</source>
        <extracomment>{0}: millions</extracomment>
        <translation>{0:.3g} Millionen</translation>
    </message>
    <message>
        <source>{0} weights · {1} · {2} heads · {3:,.0f} MB</source>
        <extracomment>{0}: weights; {1}: layers; {2}: sizes.heads; {3}: self.size / 1000000.0</extracomment>
        <translation>{0} Gewichte · {1} · {2} Köpfe · {3:,.0f} MB</translation>
    </message>
    <message>
        <source>opening another model</source>
        <translation>Öffnen eines anderen Modells</translation>
    </message>
    <message>
        <source>For models too large for this computer: vLLM, llama.cpp, Ollama and whatever else speaks OpenAI&apos;s language. The text goes to the address that you type and to no other.</source>
        <translation>Für Modelle, die für diesen Rechner zu groß sind: vLLM, llama.cpp, Ollama und was sonst noch die Sprache von OpenAI spricht. Der Text geht an die Adresse, die du eintippst, und an keine andere.</translation>
    </message>
    <message>
        <source>asking a server for its models</source>
        <translation>Abfragen der Modelle eines Servers</translation>
    </message>
    <message>
        <source>having a server write</source>
        <translation>Schreiben durch einen Server</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Where the server listens, such as http://localhost:8080</source>
        <translation>Wo der Server lauscht, etwa http://localhost:8080</translation>
    </message>
    <message>
        <source>only where the server asks for one</source>
        <translation>nur wo der Server einen verlangt</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Sent to this server alone, and forgotten when Lamina closes</source>
        <translation>Wird nur an diesen Server gesendet und beim Schließen von Lamina vergessen</translation>
    </message>
    <message>
        <source>One of the models that the server offers</source>
        <translation>Eines der Modelle, die der Server anbietet</translation>
    </message>
    <message>
        <source>Ask the server for its models</source>
        <translation>Den Server nach seinen Modellen fragen</translation>
    </message>
    <message>
        <source>Answer it as a message</source>
        <translation>Als Nachricht beantworten</translation>
    </message>
    <message>
        <source>Through the model&apos;s own template, on the server</source>
        <translation>Mit der Vorlage des Modells, auf dem Server</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>What the server&apos;s model goes on from</source>
        <translation>Was das Modell des Servers fortsetzt</translation>
    </message>
    <message>
        <source>How many tokens the server may write</source>
        <translation>Wie viele Token der Server schreiben darf</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Have the server write</source>
        <translation>Den Server schreiben lassen</translation>
    </message>
    <message>
        <source>What the server wrote</source>
        <translation>Was der Server geschrieben hat</translation>
    </message>
    <message>
        <source>Tokens and their probabilities</source>
        <translation>Token und ihre Wahrscheinlichkeiten</translation>
    </message>
    <message>
        <source>probability</source>
        <translation>Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>could have come</source>
        <translation>hätte kommen können</translation>
    </message>
    <message>
        <source>About the server</source>
        <translation>Über den Server</translation>
    </message>
    <message>
        <source>TEXT</source>
        <translation>TEXT</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>WHAT THE SERVER WROTE</source>
        <translation>WAS DER SERVER GESCHRIEBEN HAT</translation>
    </message>
    <message>
        <source>PROBABILITIES</source>
        <translation>WAHRSCHEINLICHKEITEN</translation>
    </message>
    <message>
        <source>WHAT A SERVER CANNOT SHOW</source>
        <translation>WAS EIN SERVER NICHT ZEIGEN KANN</translation>
    </message>
    <message>
        <source>Asking for its models</source>
        <translation>Frage nach seinen Modellen</translation>
    </message>
    <message>
        <source>one model</source>
        <translation>ein Modell</translation>
    </message>
    <message>
        <source>{0} models</source>
        <extracomment>{0}: len(names)</extracomment>
        <translation>{0} Modelle</translation>
    </message>
    <message>
        <source>The server offers {0}.</source>
        <extracomment>{0}: count</extracomment>
        <translation>Der Server bietet {0} an.</translation>
    </message>
    <message>
        <source>The server offers no model.</source>
        <translation>Der Server bietet kein Modell an.</translation>
    </message>
    <message>
        <source>Waiting for {0}</source>
        <extracomment>{0}: where[2] or tr(&apos;the server&apos;)</extracomment>
        <translation>Warten auf {0}</translation>
    </message>
    <message>
        <source>the server</source>
        <translation>den Server</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>This server does not tell its probabilities.</source>
        <translation>Dieser Server nennt seine Wahrscheinlichkeiten nicht.</translation>
    </message>
    <message>
        <source>The server wrote nothing.</source>
        <translation>Der Server hat nichts geschrieben.</translation>
    </message>
    <message>
        <source>Stop the server</source>
        <translation>Den Server anhalten</translation>
    </message>
    <message>
        <source>Language models (*.gguf *.safetensors config.json model.json);;All files (*)</source>
        <translation>Sprachmodelle (*.gguf *.safetensors config.json model.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>A GGUF file, or a folder from Hugging Face with config.json and *.safetensors: Llama, SmolLM, Mistral, Qwen 2 and 3. It is converted once, to eight bits a weight; its own files are only read.</source>
        <translation>Eine GGUF-Datei oder ein Ordner von Hugging Face mit config.json und *.safetensors: Llama, SmolLM, Mistral, Qwen 2 und 3. Das Modell wird einmal umgewandelt, auf acht Bits je Gewicht; seine eigenen Dateien werden nur gelesen.</translation>
    </message>
    <message>
        <source>Open model</source>
        <translation>Modell öffnen</translation>
    </message>
    <message>
        <source>Models that can be opened at once</source>
        <translation>Modelle, die sich sofort öffnen lassen</translation>
    </message>
    <message>
        <source>Double-click a model to work with it</source>
        <translation>Doppelklick auf ein Modell, um mit ihm zu arbeiten</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>Work with the chosen model (Enter)</source>
        <translation>Mit dem gewählten Modell arbeiten (Enter)</translation>
    </message>
    <message>
        <source>Remove from cache</source>
        <translation>Aus dem Zwischenspeicher entfernen</translation>
    </message>
    <message>
        <source>Delete the converted copy; the file it was made from stays</source>
        <translation>Die umgewandelte Kopie löschen; die Datei, aus der sie entstand, bleibt</translation>
    </message>
    <message>
        <source>Open file…</source>
        <translation>Datei öffnen…</translation>
    </message>
    <message>
        <source>A GGUF file, or a file of the folder</source>
        <translation>Eine GGUF-Datei oder eine Datei des Ordners</translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation>Ordner öffnen…</translation>
    </message>
    <message>
        <source>A folder from Hugging Face</source>
        <translation>Ein Ordner von Hugging Face</translation>
    </message>
    <message>
        <source>Stop opening; the model in use stays</source>
        <translation>Öffnen anhalten; das benutzte Modell bleibt</translation>
    </message>
    <message>
        <source> · in use</source>
        <translation> · in Benutzung</translation>
    </message>
    <message>
        <source>converted</source>
        <translation>umgewandelt</translation>
    </message>
    <message>
        <source>bundled</source>
        <translation>mitgeliefert</translation>
    </message>
    <message>
        <source>1 thread</source>
        <translation>1 Thread</translation>
    </message>
    <message>
        <source>{0} threads</source>
        <extracomment>{0}: info.threads</extracomment>
        <translation>{0} Threads</translation>
    </message>
    <message>
        <source>Lamina holds {0:,.0f} MB of memory</source>
        <extracomment>{0}: held / 1000000.0</extracomment>
        <translation>Lamina belegt {0:,.0f} MB Speicher</translation>
    </message>
    <message>
        <source>The converted copy of {0} was deleted.</source>
        <extracomment>{0}: offer.title</extracomment>
        <translation>Die umgewandelte Kopie von {0} wurde gelöscht.</translation>
    </message>
    <message>
        <source>Open a model&apos;s file</source>
        <translation>Datei eines Modells öffnen</translation>
    </message>
    <message>
        <source>Open a model&apos;s folder</source>
        <translation>Ordner eines Modells öffnen</translation>
    </message>
    <message>
        <source>Opening {0}</source>
        <extracomment>{0}: path.name</extracomment>
        <translation>Öffnen von {0}</translation>
    </message>
    <message>
        <source>The model</source>
        <translation>Das Modell</translation>
    </message>
    <message>
        <source>{0} is in use now.</source>
        <extracomment>{0}: title</extracomment>
        <translation>{0} wird jetzt benutzt.</translation>
    </message>
    <message>
        <source>Opening was cancelled; the model in use stays.</source>
        <translation>Das Öffnen wurde abgebrochen; das benutzte Modell bleibt.</translation>
    </message>
    <message>
        <source>reading the pasted text</source>
        <translation>Lesen des eingefügten Textes</translation>
    </message>
    <message>
        <source>Text to be read</source>
        <translation>Zu lesender Text</translation>
    </message>
    <message>
        <source>Write or paste any text here</source>
        <translation>Hier irgendeinen Text schreiben oder einfügen</translation>
    </message>
    <message>
        <source>The text whose surprise is computed</source>
        <translation>Der Text, dessen Überraschung berechnet wird</translation>
    </message>
    <message>
        <source>Compute</source>
        <translation>Berechnen</translation>
    </message>
    <message>
        <source>Take the text above</source>
        <translation>Text von oben nehmen</translation>
    </message>
    <message>
        <source>Put the prompt and what was written after it into the field</source>
        <translation>Den Prompt und was danach geschrieben wurde in das Feld setzen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Surprisal of a text</source>
        <translation>Überraschung eines Textes</translation>
    </message>
    <message>
        <source>TOKEN BY TOKEN · the deeper the ground, the more surprising</source>
        <translation>TOKEN FÜR TOKEN · je kräftiger der Grund, desto überraschender</translation>
    </message>
    <message>
        <source>A text is foretold token by token: what the model did not expect, it finds dear.</source>
        <translation>Ein Text wird Token für Token vorhergesagt; teuer ist, was unerwartet kommt.</translation>
    </message>
    <message>
        <source>The text has {0:,} characters, and at most {1:,} are read at once; shorten it.</source>
        <extracomment>{0}: len(text); {1}: LONGEST</extracomment>
        <translation>Der Text hat {0:,} Zeichen, und höchstens {1:,} werden auf einmal gelesen; kürze ihn.</translation>
    </message>
    <message>
        <source>Stop reading; what is known stays</source>
        <translation>Lesen anhalten; was bekannt ist, bleibt</translation>
    </message>
    <message>
        <source>Read the text token by token</source>
        <translation>Den Text Token für Token lesen</translation>
    </message>
    <message>
        <source>about {0:.0f} s left</source>
        <extracomment>{0}: left</extracomment>
        <translation>noch etwa {0:.0f} s</translation>
    </message>
    <message>
        <source>of the first {0:,} tokens: </source>
        <extracomment>{0}: len(scored.bits)</extracomment>
        <translation>für die ersten {0:,} Token: </translation>
    </message>
    <message>
        <source>{0}{1:.3f} bits a token · perplexity {2:,.2f} · {3:.3f} bits a character · {4:,.0f} bits in all, over {5:,} tokens</source>
        <extracomment>{0}: so_far; {1}: scored.mean_bits; {2}: scored.perplexity; {3}: each; {4}: scored.total_bits; {5}: len(scored.bits) - 1</extracomment>
        <translation>{0}{1:.3f} Bits pro Token · Perplexität {2:,.2f} · {3:.3f} Bits pro Zeichen · {4:,.0f} Bits insgesamt, über {5:,} Token</translation>
    </message>
    <message>
        <source>The first {0:,} tokens are drawn; the figures are of all.</source>
        <extracomment>{0}: shown</extracomment>
        <translation>Die ersten {0:,} Token sind gezeichnet; die Zahlen gelten für alle.</translation>
    </message>
    <message>
        <source>Any text</source>
        <translation>Beliebiger Text</translation>
    </message>
    <message>
        <source>How surprising a pasted text is to the model: perplexity and bits per character</source>
        <translation>Wie überraschend ein eingefügter Text für das Modell ist: Perplexität und Bits pro Zeichen</translation>
    </message>
    <message>
        <source>Branches</source>
        <translation>Zweige</translation>
    </message>
    <message>
        <source>Return or a double-click goes back to the end of a branch</source>
        <translation>Enter oder ein Doppelklick geht zum Ende eines Zweiges zurück</translation>
    </message>
    <message>
        <source>what was written</source>
        <translation>was geschrieben wurde</translation>
    </message>
    <message>
        <source>bits each</source>
        <translation>Bits je Token</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>begonnen</translation>
    </message>
    <message>
        <source>Go back to it</source>
        <translation>Dorthin zurück</translation>
    </message>
    <message>
        <source>Reopen the text up to the end of the marked branch (Return)</source>
        <translation>Den Text bis zum Ende des markierten Zweiges wieder öffnen (Enter)</translation>
    </message>
    <message>
        <source>Every draw was a choice among others: here is what came of those that were taken.</source>
        <translation>Jede Ziehung war eine Wahl unter anderen: Hier steht, was aus den gewählten wurde.</translation>
    </message>
    <message>
        <source>{0:,} text so far; the one at hand is in bold.</source>
        <extracomment>{0}: leaves</extracomment>
        <translation>{0:,} Text bisher; der aktuelle steht fett.</translation>
    </message>
    <message>
        <source>{0:,} texts so far; the one at hand is in bold.</source>
        <extracomment>{0}: leaves</extracomment>
        <translation>{0:,} Texte bisher; der aktuelle steht fett.</translation>
    </message>
    <message>
        <source>Nothing was written yet: what you write and choose will stand here.</source>
        <translation>Noch nichts geschrieben: Was du schreibst und wählst, wird hier stehen.</translation>
    </message>
    <message>
        <source>chat: {0}</source>
        <extracomment>{0}: said</extracomment>
        <translation>Chat: {0}</translation>
    </message>
    <message>
        <source>Every text written so far as a tree, each to be gone back to</source>
        <translation>Jeder bisher geschriebene Text als Baum, zu jedem kann man zurück</translation>
    </message>
    <message>
        <source>Written text by surprisal</source>
        <translation>Geschriebener Text nach Überraschung</translation>
    </message>
    <message>
        <source>Generate or Step one token writes after the prompt.</source>
        <translation>„Schreiben“ oder „Ein Token weiter“ schreibt hinter dem Prompt.</translation>
    </message>
    <message>
        <source>THE TEXT · the deeper the ground, the more surprising</source>
        <translation>DER TEXT · je kräftiger der Grund, desto überraschender</translation>
    </message>
    <message>
        <source>Written tokens</source>
        <translation>Geschriebene Token</translation>
    </message>
    <message>
        <source>place</source>
        <translation>Stelle</translation>
    </message>
    <message>
        <source>model’s probability</source>
        <translation>laut Modell</translation>
    </message>
    <message>
        <source>surprisal</source>
        <translation>Überraschung</translation>
    </message>
    <message>
        <source>drawn by</source>
        <translation>gezogen durch</translation>
    </message>
    <message>
        <source>Go on from here</source>
        <translation>Von hier aus weiter</translation>
    </message>
    <message>
        <source>Go back to after the marked token; what follows stays as a branch</source>
        <translation>Zurück bis nach dem markierten Token; was folgt, bleibt als Zweig</translation>
    </message>
    <message>
        <source>One token is drawn, put at the end of the text, and the whole path runs again.</source>
        <translation>Ein Token wird gezogen und angehängt, und der ganze Weg läuft noch einmal.</translation>
    </message>
    <message>
        <source>{0:,} tokens written · on average {1:.2f} bits of surprise each</source>
        <extracomment>{0}: len(written); {1}: bits</extracomment>
        <translation>{0:,} Token geschrieben · im Mittel je {1:.2f} Bits Überraschung</translation>
    </message>
    <message>
        <source>{0} was chosen by you</source>
        <extracomment>{0}: name</extracomment>
        <translation>{0} hast du gewählt</translation>
    </message>
    <message>
        <source>u = {0:.3f} fell on {1}</source>
        <extracomment>{0}: step.u; {1}: name</extracomment>
        <translation>u = {0:.3f} fiel auf {1}</translation>
    </message>
    <message>
        <source>The text</source>
        <translation>Der Text</translation>
    </message>
    <message>
        <source>The written text by surprisal, and the draw of every token</source>
        <translation>Der geschriebene Text nach Überraschung und die Ziehung jedes Tokens</translation>
    </message>
    <message>
        <source>computing a score</source>
        <translation>Berechnen eines Scores</translation>
    </message>
    <message>
        <source>From q and k, after their rotation by position, to the weight</source>
        <translation>Von q und k, nach ihrer Drehung durch die Position, bis zum Gewicht</translation>
    </message>
    <message>
        <source>q · k = {0}&lt;br&gt;÷ √{1} = {2}&lt;br&gt;softmax → &lt;b&gt;{3}&lt;/b&gt;</source>
        <extracomment>{0}: total; {1}: root; {2}: scaled; {3}: self._weight</extracomment>
        <translation>q · k = {0}&lt;br&gt;÷ √{1} = {2}&lt;br&gt;softmax → &lt;b&gt;{3}&lt;/b&gt;</translation>
    </message>
    <message>
        <source>q · k = {0}, divided by √{1} = {2}, softmax: {3}</source>
        <extracomment>{0}: total; {1}: size; {2}: scaled; {3}: self._weight</extracomment>
        <translation>q · k = {0}, geteilt durch √{1} = {2}, softmax: {3}</translation>
    </message>
    <message>
        <source>Next-token panel</source>
        <translation>Fläche für das nächste Token</translation>
    </message>
    <message>
        <source>Save the picture: {0}</source>
        <extracomment>{0}: pattern</extracomment>
        <translation>Bild speichern: {0}</translation>
    </message>
    <message>
        <source>{0:.1f} million weights · {1:.1f} bits each · {2} layers</source>
        <extracomment>{0}: info.parameters / 1000000.0; {1}: info.bits_per_weight; {2}: info.layers</extracomment>
        <translation>{0:.1f} Millionen Gewichte · je {1:.1f} Bits · {2} Schichten</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>offline</translation>
    </message>
    <message>
        <source>{0:.0f} tokens/s</source>
        <extracomment>{0}: bench.tokens_per_s</extracomment>
        <translation>{0:.0f} Token/s</translation>
    </message>
    <message>
        <source>first token {0}</source>
        <extracomment>{0}: _lasted(bench.first_token_ms)</extracomment>
        <translation>erstes Token {0}</translation>
    </message>
    <message>
        <source>KV cache {0:,} / {1:,} · {2:.2f} MB</source>
        <extracomment>{0}: used; {1}: info.context; {2}: reading.cache_bytes(bench.reading) / 1000000.0</extracomment>
        <translation>KV-Cache {0:,} / {1:,} · {2:.2f} MB</translation>
    </message>
    <message>
        <source>{0:.1f} s</source>
        <extracomment>{0}: milliseconds / 1000</extracomment>
        <translation>{0:.1f} s</translation>
    </message>
    <message>
        <source>{0:.0f} ms</source>
        <extracomment>{0}: milliseconds</extracomment>
        <translation>{0:.0f} ms</translation>
    </message>
    <message>
        <source>Type the beginning of a text, for example: The capital of France is</source>
        <translation>Den Anfang eines Textes tippen, zum Beispiel: The capital of France is</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>The text that the model goes on from. Its tokens are shown under the letters.</source>
        <translation>Der Text, den das Modell fortsetzt. Seine Token stehen unter den Buchstaben.</translation>
    </message>
    <message>
        <source>Continue text</source>
        <translation>Text fortsetzen</translation>
    </message>
    <message>
        <source>The model goes on from your text</source>
        <translation>Das Modell setzt deinen Text fort</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>You and the model take turns, in its own template</source>
        <translation>Du und das Modell wechselt euch ab, in seiner eigenen Vorlage</translation>
    </message>
    <message>
        <source>About the text</source>
        <translation>Über den Text</translation>
    </message>
    <message>
        <source>Step one token</source>
        <translation>Ein Token weiter</translation>
    </message>
    <message>
        <source>Write one token (Ctrl+Shift+Return)</source>
        <translation>Ein Token schreiben (Strg+Umschalt+Enter)</translation>
    </message>
    <message>
        <source>Back to the prompt, without what was written (Ctrl+Shift+R)</source>
        <translation>Zurück zum Prompt, ohne das Geschriebene (Strg+Umschalt+R)</translation>
    </message>
    <message>
        <source>Take turns with the model, or go on from a text (Ctrl+Shift+M)</source>
        <translation>Sich mit dem Modell abwechseln oder einen Text fortsetzen (Strg+Umschalt+M)</translation>
    </message>
    <message>
        <source>Write a message first; the model answers it.</source>
        <translation>Schreibe zuerst eine Nachricht; das Modell beantwortet sie.</translation>
    </message>
    <message>
        <source>The answer is finished; write the next message.</source>
        <translation>Die Antwort ist fertig; schreibe die nächste Nachricht.</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Gespräch</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Say this and have it answered</source>
        <translation>Das sagen und beantworten lassen</translation>
    </message>
    <message>
        <source>Write up to {0} tokens</source>
        <extracomment>{0}: GENERATE_MOST</extracomment>
        <translation>Bis zu {0} Token schreiben</translation>
    </message>
    <message>
        <source>{0} (Ctrl+Return)</source>
        <extracomment>{0}: tr(&apos;Stop writing&apos;) if writing else act</extracomment>
        <translation>{0} (Strg+Enter)</translation>
    </message>
    <message>
        <source>grey: control tokens of the template · framed in blue: written by the model</source>
        <translation>grau: Steuertoken der Vorlage · blau umrahmt: vom Modell geschrieben</translation>
    </message>
    <message>
        <source>tinted: the prompt · framed: written by the model</source>
        <translation>getönt: der Prompt · umrahmt: vom Modell geschrieben</translation>
    </message>
    <message>
        <source>each piece is a token, with its id under it</source>
        <translation>jedes Stück ist ein Token, mit seiner ID darunter</translation>
    </message>
    <message>
        <source>What the model runs on, with how many threads and how much memory</source>
        <translation>Worauf das Modell läuft, mit wie vielen Threads und wie viel Speicher</translation>
    </message>
    <message>
        <source>Run the model on</source>
        <translation>Modell rechnet auf</translation>
    </message>
    <message>
        <source>Processor threads</source>
        <translation>Prozessor-Threads</translation>
    </message>
    <message>
        <source>As many as there are processors</source>
        <translation>So viele, wie es Prozessoren gibt</translation>
    </message>
    <message>
        <source>The text has {0:,} tokens and the model reads at most {1:,}: the first {2:,} are left out.</source>
        <extracomment>{0}: len(tokens); {1}: opened.info.context; {2}: len(tokens) - room</extracomment>
        <translation>Der Text hat {0:,} Token, und das Modell liest höchstens {1:,}: Die ersten {2:,} werden weggelassen.</translation>
    </message>
    <message>
        <source>first turn</source>
        <translation>der erste Beitrag</translation>
    </message>
    <message>
        <source>first {0} turns</source>
        <extracomment>{0}: found.dropped</extracomment>
        <translation>die ersten {0} Beiträge</translation>
    </message>
    <message>
        <source>The conversation is longer than the {0:,} tokens that the model reads: the {1} after the system prompt are left out.</source>
        <extracomment>{0}: opened.info.context; {1}: turns</extracomment>
        <translation>Das Gespräch ist länger als die {0:,} Token, die das Modell liest. Nach dem System-Prompt weggelassen: {1}.</translation>
    </message>
    <message>
        <source>{0} layers · {1} heads</source>
        <extracomment>{0}: bench.opened.info.layers; {1}: bench.opened.info.heads</extracomment>
        <translation>{0} Schichten · {1} Köpfe</translation>
    </message>
    <message>
        <source>What to look at inside the layers</source>
        <translation>Was innerhalb der Schichten angesehen wird</translation>
    </message>
    <message>
        <source>Layers + attention</source>
        <translation>Schichten + Attention</translation>
    </message>
    <message>
        <source>Which earlier tokens each head of each layer looks at, and what each layer adds</source>
        <translation>Auf welche früheren Token jeder Kopf jeder Schicht schaut und was jede Schicht addiert</translation>
    </message>
    <message>
        <source>30 layers · 9 heads</source>
        <translation>30 Schichten · 9 Köpfe</translation>
    </message>
    <message>
        <source>needs a text</source>
        <translation>braucht einen Text</translation>
    </message>
    <message>
        <source>entropy {0:.2f} bits</source>
        <extracomment>{0}: bench.shares.entropy_bits</extracomment>
        <translation>Entropie {0:.2f} Bits</translation>
    </message>
    <message>
        <source>What to look at in the probabilities</source>
        <translation>Was an den Wahrscheinlichkeiten angesehen wird</translation>
    </message>
    <message>
        <source>Probabilities</source>
        <translation>Verteilung</translation>
    </message>
    <message>
        <source>What may come next, how likely it is, and what each filter takes away</source>
        <translation>Was als Nächstes kommen kann, wie wahrscheinlich es ist und was jeder Filter wegnimmt</translation>
    </message>
    <message>
        <source>{0:,} character</source>
        <extracomment>{0}: count</extracomment>
        <translation>{0:,} Zeichen</translation>
    </message>
    <message>
        <source>{0:,} characters</source>
        <extracomment>{0}: count</extracomment>
        <translation>{0:,} Zeichen</translation>
    </message>
    <message>
        <source>Letters of the text</source>
        <translation>Buchstaben des Textes</translation>
    </message>
    <message>
        <source>letter</source>
        <translation>Zeichen</translation>
    </message>
    <message>
        <source>code point</source>
        <translation>Codepunkt</translation>
    </message>
    <message>
        <source>bytes (UTF-8)</source>
        <translation>Bytes (UTF-8)</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>To the model a conversation is one text, with control tokens between the turns.</source>
        <translation>Für das Modell ist ein Gespräch ein einziger Text, mit Steuertoken zwischen den Beiträgen.</translation>
    </message>
    <message>
        <source>A text is a row of letters, and each letter a number that is kept as bytes.</source>
        <translation>Ein Text ist eine Reihe von Zeichen, jedes eine Zahl, gespeichert als Bytes.</translation>
    </message>
    <message>
        <source>{0:,} characters · {1:,} words · {2:,} bytes · {3}</source>
        <extracomment>{0}: len(text); {1}: words; {2}: count; {3}: _lines(text)</extracomment>
        <translation>{0:,} Zeichen · {1:,} Wörter · {2:,} Bytes · {3}</translation>
    </message>
    <message>
        <source>1 line</source>
        <translation>1 Zeile</translation>
    </message>
    <message>
        <source>{0:,} lines</source>
        <extracomment>{0}: count</extracomment>
        <translation>{0:,} Zeilen</translation>
    </message>
    <message>
        <source>control character</source>
        <translation>Steuerzeichen</translation>
    </message>
    <message>
        <source>The letters that go in, or the turns of a chat</source>
        <translation>Die Buchstaben, die hineingehen, oder die Beiträge eines Chats</translation>
    </message>
    <message>
        <source>nothing written yet</source>
        <translation>noch nichts</translation>
    </message>
    <message>
        <source>ended by the model</source>
        <translation>vom Modell beendet</translation>
    </message>
    <message>
        <source>chosen: {0}</source>
        <extracomment>{0}: token</extracomment>
        <translation>gewählt: {0}</translation>
    </message>
    <message>
        <source>sampled: {0}</source>
        <extracomment>{0}: token</extracomment>
        <translation>gezogen: {0}</translation>
    </message>
    <message>
        <source>What to look at in the written text</source>
        <translation>Was am geschriebenen Text angesehen wird</translation>
    </message>
    <message>
        <source>Text out</source>
        <translation>Text hinaus</translation>
    </message>
    <message>
        <source>What was drawn, how surprising it was, and what else was tried</source>
        <translation>Was gezogen wurde, wie überraschend es war und was sonst versucht wurde</translation>
    </message>
    <message>
        <source>Tokens of the text</source>
        <translation>Token des Textes</translation>
    </message>
    <message>
        <source>piece</source>
        <translation>Stück</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>vocabulary</source>
        <translation>Vokabular</translation>
    </message>
    <message>
        <source>from</source>
        <translation>von</translation>
    </message>
    <message>
        <source>prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>The text falls into pieces that the model knows; it reads nothing but their ids.</source>
        <translation>Der Text zerfällt in Stücke, die das Modell kennt; es liest nichts als deren IDs.</translation>
    </message>
    <message>
        <source>{0:,} tokens · {1:.1f} characters a token</source>
        <extracomment>{0}: len(tokens); {1}: letters / len(tokens)</extracomment>
        <translation>{0:,} Token · {1:.1f} Zeichen pro Token</translation>
    </message>
    <message>
        <source>the model</source>
        <translation>das Modell</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>The pieces that the text falls into, their ids, and how they came about</source>
        <translation>Die Stücke, in die der Text zerfällt, ihre IDs und wie sie zustande kamen</translation>
    </message>
    <message>
        <source>What to look at in the vectors</source>
        <translation>Was an den Vektoren angesehen wird</translation>
    </message>
    <message>
        <source>Vectors</source>
        <translation>Vektoren</translation>
    </message>
    <message>
        <source>The row of numbers that stands for each token, and what lies near it</source>
        <translation>Die Zahlenreihe, die für jedes Token steht, und was in ihrer Nähe liegt</translation>
    </message>
    <message>
        <source>The path from text to text</source>
        <translation>Der Weg von Text zu Text</translation>
    </message>
    <message>
        <source>opening the tiny model</source>
        <translation>Öffnen des winzigen Modells</translation>
    </message>
    <message>
        <source>The tiny model could not be opened: {0}</source>
        <extracomment>{0}: error</extracomment>
        <translation>Das winzige Modell konnte nicht geöffnet werden: {0}</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation>System-Prompt</translation>
    </message>
    <message>
        <source>What the model is told before the conversation</source>
        <translation>Was dem Modell vor dem Gespräch gesagt wird</translation>
    </message>
    <message>
        <source>Use this</source>
        <translation>Diesen nehmen</translation>
    </message>
    <message>
        <source>Have the conversation read with this system prompt</source>
        <translation>Das Gespräch mit diesem System-Prompt lesen lassen</translation>
    </message>
    <message>
        <source>The model&apos;s own</source>
        <translation>Der des Modells</translation>
    </message>
    <message>
        <source>The system prompt that the model was trained with</source>
        <translation>Der System-Prompt, mit dem das Modell trainiert wurde</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Neues Gespräch</translation>
    </message>
    <message>
        <source>Leave out all turns; the system prompt stays</source>
        <translation>Alle Beiträge weglassen; der System-Prompt bleibt</translation>
    </message>
    <message>
        <source>SYSTEM PROMPT</source>
        <translation>SYSTEM-PROMPT</translation>
    </message>
    <message>
        <source>The model reads it before the first turn.</source>
        <translation>Das Modell liest ihn vor dem ersten Beitrag.</translation>
    </message>
    <message>
        <source>Turns</source>
        <translation>Beiträge</translation>
    </message>
    <message>
        <source>No turns yet: write a message above.</source>
        <translation>Noch keine Beiträge: Schreibe oben eine Nachricht.</translation>
    </message>
    <message>
        <source>TURNS</source>
        <translation>BEITRÄGE</translation>
    </message>
    <message>
        <source>The system prompt has {0:,} characters, and at most {1:,} are read; shorten it.</source>
        <extracomment>{0}: len(system); {1}: _SYSTEM_LONGEST</extracomment>
        <translation>Der System-Prompt hat {0:,} Zeichen, und höchstens {1:,} werden gelesen; kürze ihn.</translation>
    </message>
    <message>
        <source>Go back to before this</source>
        <translation>Bis davor zurückgehen</translation>
    </message>
    <message>
        <source>Leave out this turn and all after it</source>
        <translation>Diesen Beitrag und alle danach weglassen</translation>
    </message>
    <message>
        <source>Go back to before turn {0}</source>
        <extracomment>{0}: place + 1</extracomment>
        <translation>Bis vor Beitrag {0} zurückgehen</translation>
    </message>
    <message>
        <source>drawing the map</source>
        <translation>Zeichnen der Karte</translation>
    </message>
    <message>
        <source>Words of the map</source>
        <translation>Wörter der Karte</translation>
    </message>
    <message>
        <source>The text&apos;s tokens; or write words here, with spaces between</source>
        <translation>Die Token des Textes; oder hier Wörter schreiben, mit Leerzeichen dazwischen</translation>
    </message>
    <message>
        <source>Words with spaces between them; Return draws their map</source>
        <translation>Wörter mit Leerzeichen dazwischen; Enter zeichnet ihre Karte</translation>
    </message>
    <message>
        <source>Example words</source>
        <translation>Beispielwörter</translation>
    </message>
    <message>
        <source>The text&apos;s tokens</source>
        <translation>Die Token des Textes</translation>
    </message>
    <message>
        <source>Draw the map of the text again</source>
        <translation>Die Karte des Textes noch einmal zeichnen</translation>
    </message>
    <message>
        <source>Map of the vectors</source>
        <translation>Karte der Vektoren</translation>
    </message>
    <message>
        <source>Two different tokens make a map.</source>
        <translation>Zwei verschiedene Token ergeben eine Karte.</translation>
    </message>
    <message>
        <source>MAP</source>
        <translation>KARTE</translation>
    </message>
    <message>
        <source>Of many numbers per token, two sums of them are drawn: those that vary most.</source>
        <translation>Von den vielen Zahlen je Token werden zwei Summen gezeichnet: die, die am meisten streuen.</translation>
    </message>
    <message>
        <source>Two different tokens make a map; write a few more words.</source>
        <translation>Zwei verschiedene Token ergeben eine Karte; schreibe noch ein paar Wörter.</translation>
    </message>
    <message>
        <source>first axis, {0} of the spread</source>
        <extracomment>{0}: percent(first)</extracomment>
        <translation>erste Achse, {0} der Streuung</translation>
    </message>
    <message>
        <source>second axis, {0}</source>
        <extracomment>{0}: percent(second)</extracomment>
        <translation>zweite Achse, {0}</translation>
    </message>
    <message>
        <source>The two axes hold {0} of how far the {1} vectors lie apart ({2} and {3}); the rest is not seen here.</source>
        <extracomment>{0}: percent(first + second); {1}: len(drawn.names); {2}: percent(first); {3}: percent(second)</extracomment>
        <translation>Die zwei Achsen fassen {0} davon, wie weit die {1} Vektoren auseinanderliegen ({2} und {3}); der Rest ist hier nicht zu sehen.</translation>
    </message>
    <message>
        <source> Of several tokens, and drawn at their mean: {0}.</source>
        <extracomment>{0}: several</extracomment>
        <translation> Aus mehreren Token und in deren Mittel gezeichnet: {0}.</translation>
    </message>
    <message>
        <source>The text&apos;s tokens, or words of your own, drawn where they lie furthest apart</source>
        <translation>Die Token des Textes oder eigene Wörter, gezeichnet, wo sie am weitesten auseinanderliegen</translation>
    </message>
    <message>
        <source>looking for neighbours</source>
        <translation>Suchen der Nachbarn</translation>
    </message>
    <message>
        <source>Token of the text</source>
        <translation>Token des Textes</translation>
    </message>
    <message>
        <source>Which token&apos;s row is shown</source>
        <translation>Wessen Zeile gezeigt wird</translation>
    </message>
    <message>
        <source>Any word</source>
        <translation>Beliebiges Wort</translation>
    </message>
    <message>
        <source>or any word</source>
        <translation>oder ein beliebiges Wort</translation>
    </message>
    <message>
        <source>A word as it stands in a text; Return shows its first token&apos;s row</source>
        <translation>Ein Wort, wie es in einem Text steht; Enter zeigt die Zeile seines ersten Tokens</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>The row as a strip</source>
        <translation>Die Zeile als Streifen</translation>
    </message>
    <message>
        <source>THE ROW</source>
        <translation>DIE ZEILE</translation>
    </message>
    <message>
        <source>The row as figures</source>
        <translation>Die Zeile als Zahlen</translation>
    </message>
    <message>
        <source>THE SAME AS FIGURES</source>
        <translation>DASSELBE ALS ZAHLEN</translation>
    </message>
    <message>
        <source>Nearest tokens</source>
        <translation>Nächste Token</translation>
    </message>
    <message>
        <source>cosine</source>
        <translation>Kosinus</translation>
    </message>
    <message>
        <source>NEAREST IN THE WHOLE VOCABULARY</source>
        <translation>AM NÄCHSTEN IM GANZEN VOKABULAR</translation>
    </message>
    <message>
        <source>A token&apos;s id picks one row of a learnt table: its vector, before any layer.</source>
        <translation>Die ID eines Tokens wählt eine Zeile einer gelernten Tabelle: seinen Vektor, vor jeder Schicht.</translation>
    </message>
    <message>
        <source>row {0:,} of {1:,} · length {2:.3f}</source>
        <extracomment>{0}: token; {1}: opened.info.vocabulary; {2}: length</extracomment>
        <translation>Zeile {0:,} von {1:,} · Länge {2:.3f}</translation>
    </message>
    <message>
        <source>{0} · {1} NUMBERS</source>
        <extracomment>{0}: name; {1}: len(vector)</extracomment>
        <translation>{0} · {1} ZAHLEN</translation>
    </message>
    <message>
        <source>Embedding of {0}</source>
        <extracomment>{0}: name</extracomment>
        <translation>Embedding von {0}</translation>
    </message>
    <message>
        <source>The vocabulary is compared once the text rests.</source>
        <translation>Das Vokabular wird verglichen, sobald der Text ruht.</translation>
    </message>
    <message>
        <source>The whole vocabulary is being compared.</source>
        <translation>Das ganze Vokabular wird verglichen.</translation>
    </message>
    <message>
        <source>1 is the same direction; any token has {0:.2f} on average. Return shows a neighbour&apos;s own row.</source>
        <extracomment>{0}: near.mean</extracomment>
        <translation>1 ist dieselbe Richtung; ein beliebiges Token hat im Mittel {0:.2f}. Enter zeigt die Zeile eines Nachbarn.</translation>
    </message>
    <message>
        <source>One row and its neighbours</source>
        <translation>Eine Zeile und ihre Nachbarn</translation>
    </message>
    <message>
        <source>The numbers that stand for one token, and the tokens with the most similar ones</source>
        <translation>Die Zahlen, die für ein Token stehen, und die Token mit den ähnlichsten</translation>
    </message>
    <message>
        <source>After layer</source>
        <translation>Nach Schicht</translation>
    </message>
    <message>
        <source>0 is the embedding: the token&apos;s own row of the table.</source>
        <translation>0 ist das Embedding: die eigene Zeile des Tokens in der Tabelle.</translation>
    </message>
    <message>
        <source>Every token becomes a vector; each layer adds to it what it has found out.</source>
        <translation>Jedes Token wird zu einem Vektor; jede Schicht addiert dazu, was sie herausgefunden hat.</translation>
    </message>
    <message>
        <source>embeddings</source>
        <translation>Embeddings</translation>
    </message>
    <message>
        <source>after layer {0}</source>
        <extracomment>{0}: depth</extracomment>
        <translation>nach Schicht {0}</translation>
    </message>
    <message>
        <source>Vectors {0}</source>
        <extracomment>{0}: what</extracomment>
        <translation>Vektoren: {0}</translation>
    </message>
    <message>
        <source>VECTORS · {0} · colours from −{1:.2g} to {1:.2g}</source>
        <extracomment>{0}: what.upper(); {1}: high</extracomment>
        <translation>VEKTOREN · {0} · Farben von −{1:.2g} bis {1:.2g}</translation>
    </message>
    <message>
        <source>All tokens, any layer</source>
        <translation>Alle Token, jede Schicht</translation>
    </message>
    <message>
        <source>Every token&apos;s vector, before the first layer and after each of them</source>
        <translation>Der Vektor jedes Tokens, vor der ersten Schicht und nach jeder</translation>
    </message>
    <message>
        <source>Every text written so far as a tree</source>
        <translation>Jeder bisher geschriebene Text als Baum</translation>
    </message>
    <message>
        <source>Surprise of any text</source>
        <translation>Überraschung eines beliebigen Textes</translation>
    </message>
    <message>
        <source>Perplexity and bits per character</source>
        <translation>Perplexität und Bits pro Zeichen</translation>
    </message>
    <message>
        <source>Counts of the next token meet its shares</source>
        <translation>Häufigkeiten des nächsten Tokens nähern sich seinen Anteilen</translation>
    </message>
    <message>
        <source>Tokens or words as a map</source>
        <translation>Token oder Wörter als Karte</translation>
    </message>
    <message>
        <source>Open model…</source>
        <translation>Modell öffnen…</translation>
    </message>
    <message>
        <source>Work with another model: a GGUF file or a folder</source>
        <translation>Mit einem anderen Modell arbeiten: einer GGUF-Datei oder einem Ordner</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>Vergleichen…</translation>
    </message>
    <message>
        <source>Two texts side by side, heads and blocks switched off, vectors replaced</source>
        <translation>Zwei Texte nebeneinander, Köpfe und Blöcke ausgeschaltet, Vektoren ersetzt</translation>
    </message>
    <message>
        <source>Server…</source>
        <translation>Server…</translation>
    </message>
    <message>
        <source>Have a model write that runs on a server</source>
        <translation>Ein Modell schreiben lassen, das auf einem Server läuft</translation>
    </message>
    <message>
        <source>HOW A WORD BECAME TOKENS</source>
        <translation>WIE EIN WORT ZU TOKEN WURDE</translation>
    </message>
    <message>
        <source>computing what splits cost</source>
        <translation>Berechnen, was Aufteilungen kosten</translation>
    </message>
    <message>
        <source>reading the tokenizer&apos;s rules</source>
        <translation>Lesen der Regeln des Tokenizers</translation>
    </message>
    <message>
        <source>computing what a split costs</source>
        <translation>Berechnen, was eine Aufteilung kostet</translation>
    </message>
    <message>
        <source>Merges</source>
        <translation>Verschmelzungen</translation>
    </message>
    <message>
        <source>Next merge</source>
        <translation>Nächste Verschmelzung</translation>
    </message>
    <message>
        <source>One merge back</source>
        <translation>Eine Verschmelzung zurück</translation>
    </message>
    <message>
        <source>Make the next merge</source>
        <translation>Die nächste Verschmelzung ausführen</translation>
    </message>
    <message>
        <source>Another split</source>
        <translation>Andere Aufteilung</translation>
    </message>
    <message>
        <source>The word with | between the pieces; Return computes what it costs</source>
        <translation>Das Wort mit | zwischen den Stücken; Enter berechnet, was es kostet</translation>
    </message>
    <message>
        <source>What it costs</source>
        <translation>Was sie kostet</translation>
    </message>
    <message>
        <source>Ask the model how surprising this split would be</source>
        <translation>Das Modell fragen, wie überraschend diese Aufteilung wäre</translation>
    </message>
    <message>
        <source>Choose a token to see how its word came about.</source>
        <translation>Wähle ein Token, um zu sehen, wie sein Wort zustande kam.</translation>
    </message>
    <message>
        <source>The tokenizer&apos;s rules are being read.</source>
        <translation>Die Regeln des Tokenizers werden gelesen.</translation>
    </message>
    <message>
        <source>{0} is a control token: it stands in the vocabulary as a whole and was never joined from letters.</source>
        <extracomment>{0}: tokens[place].piece</extracomment>
        <translation>{0} ist ein Steuertoken: Es steht als Ganzes im Vokabular und wurde nie aus Buchstaben verbunden.</translation>
    </message>
    <message>
        <source>HOW {0} BECAME TOKENS</source>
        <extracomment>{0}: word.text</extracomment>
        <translation>WIE {0} ZU TOKEN WURDE</translation>
    </message>
    <message>
        <source> Only its beginning is shown.</source>
        <translation> Nur der Anfang wird gezeigt.</translation>
    </message>
    <message>
        <source>{0} bytes, joined pair by pair into {1}: always the pair that was learnt first. At the right, how surprising the model finds such a split.{2}</source>
        <extracomment>{0}: len(word.letters); {1}: count; {2}: cut</extracomment>
        <translation>{0} Bytes, Paar für Paar verbunden zu {1}: immer das Paar, das zuerst gelernt wurde. Rechts, wie überraschend das Modell eine solche Aufteilung findet.{2}</translation>
    </message>
    <message>
        <source>{0:.1f} bits</source>
        <extracomment>{0}: split.cost</extracomment>
        <translation>{0:.1f} Bits</translation>
    </message>
    <message>
        <source>Rule {0:,} made {1}. </source>
        <extracomment>{0}: split.rank; {1}: pieces[split.at]</extracomment>
        <translation>Regel {0:,} ergab {1}. </translation>
    </message>
    <message>
        <source>merge {0} of {1}</source>
        <extracomment>{0}: current; {1}: last</extracomment>
        <translation>Verschmelzung {0} von {1}</translation>
    </message>
    <message>
        <source>rule {0:,}: {1} → {2}</source>
        <extracomment>{0}: split.rank; {1}: pair; {2}: words.shown(split.pieces[split.at])</extracomment>
        <translation>Regel {0:,}: {1} → {2}</translation>
    </message>
    <message>
        <source>no merge yet: a piece for every byte</source>
        <translation>noch keine Verschmelzung: ein Stück für jedes Byte</translation>
    </message>
    <message>
        <source>{0}: {1}, {2} bits of surprise after what stands before. The tokenizer&apos;s own split: {3}, {4:.1f} bits; to the model the other one is {5}.</source>
        <extracomment>{0}: pieces; {1}: _counted(split); {2}: sums; {3}: _counted(own); {4}: own.cost; {5}: _times(more)</extracomment>
        <translation>{0}: {1}, {2} Bits Überraschung nach dem, was davor steht. Die Aufteilung des Tokenizers selbst: {3}, {4:.1f} Bits; für das Modell ist die andere {5}.</translation>
    </message>
    <message>
        <source>as likely</source>
        <translation>gleich wahrscheinlich</translation>
    </message>
    <message>
        <source>{0} times less likely</source>
        <extracomment>{0}: many</extracomment>
        <translation>{0}-mal weniger wahrscheinlich</translation>
    </message>
    <message>
        <source>{0} times more likely</source>
        <extracomment>{0}: many</extracomment>
        <translation>{0}-mal wahrscheinlicher</translation>
    </message>
    <message>
        <source>The pieces together must be {0}; put | between them.</source>
        <extracomment>{0}: word.text</extracomment>
        <translation>Die Stücke müssen zusammen {0} ergeben; setze | dazwischen.</translation>
    </message>
    <message>
        <source>Checking and opening the model&apos;s files</source>
        <translation>Die Dateien des Modells werden geprüft und geöffnet</translation>
    </message>
    <message>
        <source>Repair makes it again</source>
        <translation>„Reparieren“ legt sie neu an</translation>
    </message>
    <message>
        <source>The text has {0:,} tokens; attention is shown for the first {1:,}.</source>
        <extracomment>{0}: len(ids); {1}: LOOK_AT_MOST</extracomment>
        <translation>Der Text hat {0:,} Token; die Attention wird für die ersten {1:,} gezeigt.</translation>
    </message>
    <message>
        <source>The heads are compared over the first {0} tokens.</source>
        <extracomment>{0}: GRID_AT_MOST</extracomment>
        <translation>Die Köpfe werden über die ersten {0} Token verglichen.</translation>
    </message>
    <message>
        <source>Rows before token {0:,} are left out.</source>
        <extracomment>{0}: inspection.first + 1</extracomment>
        <translation>Zeilen vor Token {0:,} sind weggelassen.</translation>
    </message>
    <message>
        <source>There is no text to go on from: write a few words first.</source>
        <translation>Es gibt keinen Text zum Fortsetzen: Schreibe zuerst ein paar Wörter.</translation>
    </message>
    <message>
        <source>The model ended its text here, with {0}.</source>
        <extracomment>{0}: report.token.text</extracomment>
        <translation>Das Modell hat seinen Text hier beendet, mit {0}.</translation>
    </message>
    <message>
        <source>{0} tokens were written; Generate goes on.</source>
        <extracomment>{0}: limit</extracomment>
        <translation>{0} Token wurden geschrieben; „Schreiben“ macht weiter.</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>Lernen</translation>
    </message>
    <message>
        <source>The course</source>
        <translation>Der Kurs</translation>
    </message>
    <message>
        <source>Twelve lessons, from a function of two numbers to a language model.</source>
        <translation>Zwölf Lektionen, von einer Funktion zweier Zahlen bis zum Sprachmodell.</translation>
    </message>
    <message>
        <source>Exercises: linear + ReLU</source>
        <translation>Aufgaben: linear + ReLU</translation>
    </message>
    <message>
        <source>Line by line, marked with what went wrong and what still counts.</source>
        <translation>Zeile für Zeile korrigiert: was schiefging und was trotzdem zählt.</translation>
    </message>
    <message>
        <source>Practise</source>
        <translation>Üben</translation>
    </message>
    <message>
        <source>Pick exercise families and a level; every variant has other numbers.</source>
        <translation>Aufgabenfamilien und eine Stufe wählen; jede Variante hat andere Zahlen.</translation>
    </message>
    <message>
        <source>Twelve lessons with live figures, and exercises marked step by step.</source>
        <translation>Zwölf Lektionen mit lebendigen Abbildungen und Aufgaben, die Schritt für Schritt korrigiert werden.</translation>
    </message>
    <message>
        <source>Lamina exercise sets</source>
        <translation>Lamina-Aufgabensammlungen</translation>
    </message>
    <message>
        <source>Read back</source>
        <translation>Zurücklesen</translation>
    </message>
    <message>
        <source>The part of the page before, or the last page</source>
        <translation>Der vorige Teil der Seite oder die vorige Seite</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>Weiterlesen</translation>
    </message>
    <message>
        <source>The next part of the page, or the next page</source>
        <translation>Der nächste Teil der Seite oder die nächste Seite</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>The page before</source>
        <translation>Die Seite davor</translation>
    </message>
    <message>
        <source>The next page</source>
        <translation>Die nächste Seite</translation>
    </message>
    <message>
        <source>Projector view</source>
        <translation>Beamer-Ansicht</translation>
    </message>
    <message>
        <source>Large text, lines and points; arrow keys turn the pages, Space reads on</source>
        <translation>Text, Linien und Punkte groß; Pfeiltasten blättern, die Leertaste liest weiter</translation>
    </message>
    <message>
        <source>Reading view</source>
        <translation>Leseansicht</translation>
    </message>
    <message>
        <source>The course beside the page</source>
        <translation>Der Kurs neben der Seite</translation>
    </message>
    <message>
        <source>Course list</source>
        <translation>Kursliste</translation>
    </message>
    <message>
        <source>Show or hide the list of lessons and exercise sets</source>
        <translation>Die Liste der Lektionen und Aufgabensammlungen zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Open course folder…</source>
        <translation>Kursordner öffnen…</translation>
    </message>
    <message>
        <source>Open a course of your own</source>
        <translation>Einen eigenen Kurs öffnen</translation>
    </message>
    <message>
        <source>Lamina&apos;s own course</source>
        <translation>Laminas eigener Kurs</translation>
    </message>
    <message>
        <source>Go back to the course that comes with Lamina</source>
        <translation>Zurück zu dem Kurs, der zu Lamina gehört</translation>
    </message>
    <message>
        <source>Open exercise set…</source>
        <translation>Aufgabensammlung öffnen…</translation>
    </message>
    <message>
        <source>Open a set of exercises that somebody shared</source>
        <translation>Eine Aufgabensammlung öffnen, die jemand weitergegeben hat</translation>
    </message>
    <message>
        <source>Practise…</source>
        <translation>Üben…</translation>
    </message>
    <message>
        <source>Pick exercise families and work through variants</source>
        <translation>Aufgabenfamilien wählen und Varianten durcharbeiten</translation>
    </message>
    <message>
        <source>Make an exercise, and variants of it, from the network on the canvas</source>
        <translation>Aus dem Netz auf der Arbeitsfläche eine Aufgabe und Varianten davon erstellen</translation>
    </message>
    <message>
        <source>Export worksheet…</source>
        <translation>Arbeitsblatt exportieren…</translation>
    </message>
    <message>
        <source>A worksheet to print, or for Moodle</source>
        <translation>Ein Arbeitsblatt zum Drucken oder für Moodle</translation>
    </message>
    <message>
        <source>right</source>
        <translation>richtig</translation>
    </message>
    <message>
        <source>right, given your line above</source>
        <translation>richtig, ausgehend von deiner Zeile darüber</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>falsch</translation>
    </message>
    <message>
        <source>does not count yet</source>
        <translation>zählt noch nicht</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>A number: 3, −1/2, 0.25, √2, e^-1, tanh(2). Enter goes on, Ctrl+Enter checks.</source>
        <translation>Eine Zahl: 3, −1/2, 0,25, √2, e^-1, tanh(2). Enter geht weiter, Strg+Enter prüft.</translation>
    </message>
    <message>
        <source>A token, as it stands in the question. Enter goes on, Ctrl+Enter checks.</source>
        <translation>Ein Token, wie es in der Frage steht. Enter geht weiter, Strg+Enter prüft.</translation>
    </message>
    <message>
        <source>Choose one answer. Ctrl+Enter checks.</source>
        <translation>Eine Antwort wählen. Strg+Enter prüft.</translation>
    </message>
    <message>
        <source>Verdict on line {0}</source>
        <extracomment>{0}: number</extracomment>
        <translation>Urteil zu Zeile {0}</translation>
    </message>
    <message>
        <source>Line {0}</source>
        <extracomment>{0}: number</extracomment>
        <translation>Zeile {0}</translation>
    </message>
    <message>
        <source>, row {0}</source>
        <extracomment>{0}: row + 1</extracomment>
        <translation>, Matrixzeile {0}</translation>
    </message>
    <message>
        <source>, number {0}</source>
        <extracomment>{0}: column + 1</extracomment>
        <translation>, Zahl {0}</translation>
    </message>
    <message>
        <source>{0}: change it, and the model reads it again</source>
        <extracomment>{0}: name</extracomment>
        <translation>{0}: Ändere ihn, und das Modell liest ihn neu</translation>
    </message>
    <message>
        <source>State of the language model</source>
        <translation>Zustand des Sprachmodells</translation>
    </message>
    <message>
        <source>Try with the language model</source>
        <translation>Mit dem Sprachmodell ausprobieren</translation>
    </message>
    <message>
        <source>Go on with this text there</source>
        <translation>Dort mit diesem Text weitermachen</translation>
    </message>
    <message>
        <source>Asking the language model…</source>
        <translation>Das Sprachmodell wird gefragt…</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>Course and exercise sets</source>
        <translation>Kurs und Aufgabensammlungen</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Kurs</translation>
    </message>
    <message>
        <source>Exercise sets</source>
        <translation>Aufgabensammlungen</translation>
    </message>
    <message>
        <source>Choose your own</source>
        <translation>Selbst wählen</translation>
    </message>
    <message>
        <source>My exercises</source>
        <translation>Meine Aufgaben</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Mark the answer (Ctrl+Enter)</source>
        <translation>Die Antwort korrigieren (Strg+Enter)</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Tipp</translation>
    </message>
    <message>
        <source>The first of three hints</source>
        <translation>Der erste von drei Tipps</translation>
    </message>
    <message>
        <source>Show each step</source>
        <translation>Jeden Schritt zeigen</translation>
    </message>
    <message>
        <source>The solution with every product</source>
        <translation>Die Lösung mit jedem Produkt</translation>
    </message>
    <message>
        <source>Another one like this</source>
        <translation>Noch eine solche</translation>
    </message>
    <message>
        <source>The same with other numbers</source>
        <translation>Dasselbe mit anderen Zahlen</translation>
    </message>
    <message>
        <source>Open on canvas</source>
        <translation>Auf der Arbeitsfläche öffnen</translation>
    </message>
    <message>
        <source>Open the network in Build, where all its numbers are to be seen</source>
        <translation>Das Netz in „Bauen“ öffnen, wo alle seine Zahlen zu sehen sind</translation>
    </message>
    <message>
        <source>Back to the first one</source>
        <translation>Zurück zur ersten</translation>
    </message>
    <message>
        <source>The exercise of the lesson</source>
        <translation>Die Aufgabe der Lektion</translation>
    </message>
    <message>
        <source>Hints</source>
        <translation>Tipps</translation>
    </message>
    <message>
        <source>Challenge.</source>
        <translation>Herausforderung.</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Ausprobieren</translation>
    </message>
    <message>
        <source>Take up the challenge</source>
        <translation>Die Herausforderung annehmen</translation>
    </message>
    <message>
        <source>Hint {0}</source>
        <extracomment>{0}: self.hints_seen</extracomment>
        <translation>Tipp {0}</translation>
    </message>
    <message>
        <source>Hint {0} of 3</source>
        <extracomment>{0}: self.hints_seen</extracomment>
        <translation>Tipp {0} von 3</translation>
    </message>
    <message>
        <source>Hide the steps</source>
        <translation>Schritte verbergen</translation>
    </message>
    <message>
        <source>The heading above the figure.</source>
        <translation>Die Überschrift über der Abbildung.</translation>
    </message>
    <message>
        <source>there is no figure “{0}”; there are {1}.</source>
        <extracomment>{0}: figure.name; {1}: known</extracomment>
        <translation>es gibt keine Abbildung „{0}“; es gibt {1}.</translation>
    </message>
    <message>
        <source>the figure {0} knows {1}, not “{2}”.</source>
        <extracomment>{0}: kind.name; {1}: &apos;, &apos;.join(options); {2}: name</extracomment>
        <translation>die Abbildung {0} kennt {1}, nicht „{2}“.</translation>
    </message>
    <message>
        <source>{0} is a number from {1:g} to {2:g}.</source>
        <extracomment>{0}: name; {1}: low; {2}: high</extracomment>
        <translation>{0} ist eine Zahl von {1:g} bis {2:g}.</translation>
    </message>
    <message>
        <source>input is two numbers from −4 to 4, such as “2, -1”.</source>
        <translation>input sind zwei Zahlen von −4 bis 4, etwa „2, -1“.</translation>
    </message>
    <message>
        <source>Where the two inputs begin.</source>
        <translation>Wo die zwei Eingaben beginnen.</translation>
    </message>
    <message>
        <source>{0} knows {1}, not “{2}”.</source>
        <extracomment>{0}: name; {1}: &apos;, &apos;.join(known); {2}: wrong[:40]</extracomment>
        <translation>{0} kennt {1}, nicht „{2}“.</translation>
    </message>
    <message>
        <source>Text that the model reads</source>
        <translation>Text, den das Modell liest</translation>
    </message>
    <message>
        <source>Which layer, counted from 1.</source>
        <translation>Welche Schicht, ab 1 gezählt.</translation>
    </message>
    <message>
        <source>Which head of the layer.</source>
        <translation>Welcher Kopf der Schicht.</translation>
    </message>
    <message>
        <source>{0} is a whole number.</source>
        <extracomment>{0}: name</extracomment>
        <translation>{0} ist eine ganze Zahl.</translation>
    </message>
    <message>
        <source>Which tokens look where</source>
        <translation>Welche Token wohin schauen</translation>
    </message>
    <message>
        <source>Each row is a token and adds up to 100 %. Change the text, the layer and the head.</source>
        <translation>Jede Zeile ist ein Token und ergibt zusammen 100 %. Ändere den Text, die Schicht und den Kopf.</translation>
    </message>
    <message>
        <source>The text to begin with.</source>
        <translation>Der Text am Anfang.</translation>
    </message>
    <message>
        <source>The layer to begin with.</source>
        <translation>Die Schicht am Anfang.</translation>
    </message>
    <message>
        <source>The head to begin with.</source>
        <translation>Der Kopf am Anfang.</translation>
    </message>
    <message>
        <source>The network as layers</source>
        <translation>Das Netz als Schichten</translation>
    </message>
    <message>
        <source>Move the input.</source>
        <translation>Bewege die Eingabe.</translation>
    </message>
    <message>
        <source>Open this network in Build, as it stands</source>
        <translation>Dieses Netz in „Bauen“ öffnen, so wie es dasteht</translation>
    </message>
    <message>
        <source>A network</source>
        <translation>Ein Netz</translation>
    </message>
    <message>
        <source>Move the inputs and watch the numbers pass from layer to layer.</source>
        <translation>Bewege die Eingaben und sieh zu, wie die Zahlen von Schicht zu Schicht gehen.</translation>
    </message>
    <message>
        <source>Which example network.</source>
        <translation>Welches Beispielnetz.</translation>
    </message>
    <message>
        <source>Text that the model goes on from</source>
        <translation>Text, den das Modell fortsetzt</translation>
    </message>
    <message>
        <source>The model has not read the text yet.</source>
        <translation>Das Modell hat den Text noch nicht gelesen.</translation>
    </message>
    <message>
        <source>0 always takes the likeliest; 1 is the model&apos;s own; above 1 evens the chances out.</source>
        <translation>0 nimmt immer das wahrscheinlichste; 1 ist so, wie das Modell es sagt; über 1 gleicht die Chancen an.</translation>
    </message>
    <message>
        <source>Keep only so many of the likeliest; 0 keeps all.</source>
        <translation>Nur so viele der wahrscheinlichsten behalten; 0 behält alle.</translation>
    </message>
    <message>
        <source>Throw the dice once, and go on</source>
        <translation>Einmal würfeln und weitergehen</translation>
    </message>
    <message>
        <source>{0}: {1} by the model, {2} now</source>
        <extracomment>{0}: self._names[i]; {1}: percent(float(shares.model[i])); {2}: percent(float(shares.final[i]))</extracomment>
        <translation>{0}: {1} laut Modell, {2} jetzt</translation>
    </message>
    <message>
        <source>Uncertainty: {0:.2f} bits now, {1:.2f} as the model says it.</source>
        <extracomment>{0}: shares.entropy_bits; {1}: shares.model_entropy_bits</extracomment>
        <translation>Ungewissheit: {0:.2f} Bits jetzt, {1:.2f} laut Modell.</translation>
    </message>
    <message>
        <source>What may come next</source>
        <translation>Was als Nächstes kommen kann</translation>
    </message>
    <message>
        <source>Outlined is what the model says, filled what is drawn from. A click takes a token.</source>
        <translation>Umrandet ist, was das Modell sagt, gefüllt, woraus gezogen wird. Ein Klick nimmt ein Token.</translation>
    </message>
    <message>
        <source>W₂ W₁</source>
        <translation>W₂ W₁</translation>
    </message>
    <message>
        <source>W₂ b₁ + b₂</source>
        <translation>W₂ b₁ + b₂</translation>
    </message>
    <message>
        <source>Move the point.</source>
        <translation>Bewege den Punkt.</translation>
    </message>
    <message>
        <source>through both layers: {0}</source>
        <extracomment>{0}: vector_text(through)</extracomment>
        <translation>durch beide Schichten: {0}</translation>
    </message>
    <message>
        <source>through the product: {0}</source>
        <extracomment>{0}: vector_text(at_once)</extracomment>
        <translation>durch das Produkt: {0}</translation>
    </message>
    <message>
        <source>Two linear layers are one</source>
        <translation>Zwei lineare Schichten sind eine</translation>
    </message>
    <message>
        <source>Edit the upper matrices; the lowest is their product.</source>
        <translation>Bearbeite die oberen Matrizen; die unterste ist ihr Produkt.</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Gerade</translation>
    </message>
    <message>
        <source>Sigmoid</source>
        <translation>Sigmoid</translation>
    </message>
    <message>
        <source>A small network</source>
        <translation>Ein kleines Netz</translation>
    </message>
    <message>
        <source>A function of x</source>
        <translation>Eine Funktion von x</translation>
    </message>
    <message>
        <source>What goes into the function.</source>
        <translation>Was in die Funktion hineingeht.</translation>
    </message>
    <message>
        <source>Look at this function</source>
        <translation>Diese Funktion ansehen</translation>
    </message>
    <message>
        <source>A function of one number</source>
        <translation>Eine Funktion einer Zahl</translation>
    </message>
    <message>
        <source>Slide x and choose another function.</source>
        <translation>Schiebe x und wähle eine andere Funktion.</translation>
    </message>
    <message>
        <source>Which functions may be chosen.</source>
        <translation>Welche Funktionen zur Wahl stehen.</translation>
    </message>
    <message>
        <source>Where x begins.</source>
        <translation>Wo x beginnt.</translation>
    </message>
    <message>
        <source>Text again</source>
        <translation>Wieder Text</translation>
    </message>
    <message>
        <source>Text that goes on the journey</source>
        <translation>Text, der auf die Reise geht</translation>
    </message>
    <message>
        <source>{0} × {1} numbers
{2} = (</source>
        <extracomment>{0}: len(ids); {1}: info.width; {2}: names[-1]</extracomment>
        <translation>{0} × {1} Zahlen
{2} = (</translation>
    </message>
    <message>
        <source>f₁ … {0}, {1} heads each
hardest look back: {2} at {3}, {4} (layer {5}, head {6})</source>
        <extracomment>{0}: last_name; {1}: info.heads; {2}: names[-1]; {3}: looked; {4}: percent(float(back.max())); {5}: int(layer) + 1; {6}: int(head) + 1</extracomment>
        <translation>f₁ … {0}, je {1} Köpfe
stärkster Blick zurück: {2} auf {3}, {4} (Schicht {5}, Kopf {6})</translation>
    </message>
    <message>
        <source>From text to text</source>
        <translation>Von Text zu Text</translation>
    </message>
    <message>
        <source>Every number here was computed from the text above by the language model.</source>
        <translation>Jede Zahl hier hat das Sprachmodell aus dem Text oben berechnet.</translation>
    </message>
    <message>
        <source>The words in tokens</source>
        <translation>Die Wörter in Token</translation>
    </message>
    <message>
        <source>How many pairs were merged so far.</source>
        <translation>Wie viele Paare bisher verschmolzen wurden.</translation>
    </message>
    <message>
        <source>{0} tokens in all, {1} different ones.</source>
        <extracomment>{0}: tokens; {1}: vocabulary</extracomment>
        <translation>{0} Token insgesamt, {1} verschiedene.</translation>
    </message>
    <message>
        <source>Nothing merged yet: every letter is a token. {0}</source>
        <extracomment>{0}: sums</extracomment>
        <translation>Noch nichts verschmolzen: Jeder Buchstabe ist ein Token. {0}</translation>
    </message>
    <message>
        <source>“{0}” and “{1}” stood side by side {2} times, more often than any other pair: from now on “{3}{4}” is one token. {5}</source>
        <extracomment>{0}: pair[0]; {1}: pair[1]; {2}: count; {3}: pair[0]; {4}: pair[1]; {5}: sums</extracomment>
        <translation>„{0}“ und „{1}“ standen {2}-mal nebeneinander, öfter als jedes andere Paar: Von jetzt an ist „{3}{4}“ ein Token. {5}</translation>
    </message>
    <message>
        <source>text needs two words or more and at most {0} characters.</source>
        <extracomment>{0}: _LONGEST</extracomment>
        <translation>text braucht zwei Wörter oder mehr und höchstens {0} Zeichen.</translation>
    </message>
    <message>
        <source>A tokeniser learns</source>
        <translation>Ein Tokenizer lernt</translation>
    </message>
    <message>
        <source>Slide through the merges.</source>
        <translation>Schiebe durch die Verschmelzungen.</translation>
    </message>
    <message>
        <source>The words it learns from.</source>
        <translation>Die Wörter, aus denen er lernt.</translation>
    </message>
    <message>
        <source>Words, with commas between them</source>
        <translation>Wörter mit Kommas dazwischen</translation>
    </message>
    <message>
        <source>Word whose neighbours are shown</source>
        <translation>Wort, dessen Nachbarn gezeigt werden</translation>
    </message>
    <message>
        <source>Whose neighbours to show</source>
        <translation>Wessen Nachbarn gezeigt werden</translation>
    </message>
    <message>
        <source>Nearest words</source>
        <translation>Nächste Wörter</translation>
    </message>
    <message>
        <source>The words&apos; vectors are on their way.</source>
        <translation>Die Vektoren der Wörter sind unterwegs.</translation>
    </message>
    <message>
        <source>The word&apos;s vector</source>
        <translation>Der Vektor des Wortes</translation>
    </message>
    <message>
        <source>Left out, being several tokens each: {0}.</source>
        <extracomment>{0}: &apos;, &apos;.join(rest)</extracomment>
        <translation>Weggelassen, weil mehrere Token: {0}.</translation>
    </message>
    <message>
        <source>{0}: cosine {1:.3f}</source>
        <extracomment>{0}: word; {1}: value</extracomment>
        <translation>{0}: Kosinus {1:.3f}</translation>
    </message>
    <message>
        <source>number {0}: {1:.3f}</source>
        <extracomment>{0}: column + 1; {1}: value</extracomment>
        <translation>Zahl {0}: {1:.3f}</translation>
    </message>
    <message>
        <source>Near and far</source>
        <translation>Nah und fern</translation>
    </message>
    <message>
        <source>The bars show the cosine: 1 would be the same direction. Below, the first 96 of the 576 numbers that the word is to the model.</source>
        <translation>Die Balken zeigen den Kosinus: 1 wäre dieselbe Richtung. Darunter die ersten 96 der 576 Zahlen, die das Wort für das Modell ist.</translation>
    </message>
    <message>
        <source>The words to compare, with commas between them.</source>
        <translation>Die Wörter zum Vergleichen, mit Kommas dazwischen.</translation>
    </message>
    <message>
        <source>input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>after {0}</source>
        <extracomment>{0}: subscripted(name)</extracomment>
        <translation>nach {0}</translation>
    </message>
    <message>
        <source>A point through the layers</source>
        <translation>Ein Punkt durch die Schichten</translation>
    </message>
    <message>
        <source>Move the input and follow the point.</source>
        <translation>Bewege die Eingabe und folge dem Punkt.</translation>
    </message>
    <message>
        <source>An example network that takes two numbers.</source>
        <translation>Ein Beispielnetz, das zwei Zahlen nimmt.</translation>
    </message>
    <message>
        <source>Text to learn from</source>
        <translation>Text zum Lernen</translation>
    </message>
    <message>
        <source>What the model sees</source>
        <translation>Was das Modell sieht</translation>
    </message>
    <message>
        <source>Guesses for the next token</source>
        <translation>Vermutungen für das nächste Token</translation>
    </message>
    <message>
        <source>Cut off after token</source>
        <translation>Abschneiden nach Token</translation>
    </message>
    <message>
        <source>How much of the text the model may see.</source>
        <translation>Wie viel vom Text das Modell sehen darf.</translation>
    </message>
    <message>
        <source>The text needs two tokens or more.</source>
        <translation>Der Text braucht zwei Token oder mehr.</translation>
    </message>
    <message>
        <source>The text goes on with {0}, which the model gave {1}. Cross-entropy here: −ln {2:.3g} = {3:.2f}; mean over the text: {4:.2f}.</source>
        <extracomment>{0}: truth; {1}: percent(share); {2}: share; {3}: loss; {4}: mean</extracomment>
        <translation>Der Text geht mit {0} weiter; dafür gab das Modell {1}. Kreuzentropie hier: −ln {2:.3g} = {3:.2f}; Mittel über den Text: {4:.2f}.</translation>
    </message>
    <message>
        <source>Cut off the last token and predict it</source>
        <translation>Das letzte Token abschneiden und vorhersagen</translation>
    </message>
    <message>
        <source>Move the cut through the text. The tinted row is how the text really goes on.</source>
        <translation>Bewege den Schnitt durch den Text. Die getönte Zeile zeigt, wie der Text wirklich weitergeht.</translation>
    </message>
    <message>
        <source>The two responses</source>
        <translation>Die zwei Antworten</translation>
    </message>
    <message>
        <source>Probability of the first response</source>
        <translation>Wahrscheinlichkeit der ersten Antwort</translation>
    </message>
    <message>
        <source>p(first response)</source>
        <translation>p(erste Antwort)</translation>
    </message>
    <message>
        <source>How strongly the model is held to what it was: a small β lets it go further.</source>
        <translation>Wie fest das Modell an dem gehalten wird, was es war: Ein kleines β lässt es weiter gehen.</translation>
    </message>
    <message>
        <source>I prefer {0}</source>
        <extracomment>{0}: name</extracomment>
        <translation>Mir ist {0} lieber</translation>
    </message>
    <message>
        <source>One step of training with {0} preferred</source>
        <extracomment>{0}: name</extracomment>
        <translation>Ein Trainingsschritt, bei dem {0} bevorzugt wird</translation>
    </message>
    <message>
        <source>Begin again</source>
        <translation>Neu beginnen</translation>
    </message>
    <message>
        <source>Back to the untuned model</source>
        <translation>Zurück zum unveränderten Modell</translation>
    </message>
    <message>
        <source>Nothing was preferred yet.</source>
        <translation>Noch nichts bevorzugt.</translation>
    </message>
    <message>
        <source>The scores moved by {0:.3f} in opposite directions.</source>
        <extracomment>{0}: _RATE * push</extracomment>
        <translation>Die Scores bewegten sich um {0:.3f} in entgegengesetzte Richtungen.</translation>
    </message>
    <message>
        <source>Your preference changes the model</source>
        <translation>Deine Vorliebe ändert das Modell</translation>
    </message>
    <message>
        <source>Each press is one comparison by a person. Prefer the same response a few times.</source>
        <translation>Jeder Klick ist ein Vergleich durch einen Menschen. Bevorzuge ein paarmal dieselbe Antwort.</translation>
    </message>
    <message>
        <source>The first response.</source>
        <translation>Die erste Antwort.</translation>
    </message>
    <message>
        <source>The second response.</source>
        <translation>Die zweite Antwort.</translation>
    </message>
    <message>
        <source>corners</source>
        <translation>Ecken</translation>
    </message>
    <message>
        <source>value in the middle</source>
        <translation>Wert in der Mitte</translation>
    </message>
    <message>
        <source>{0} straight pieces in the square from −3 to 3.</source>
        <extracomment>{0}: len(self._polygons)</extracomment>
        <translation>{0} gerade Stücke im Quadrat von −3 bis 3.</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Tiefe</translation>
    </message>
    <message>
        <source>How many hidden layers, one after the other.</source>
        <translation>Wie viele verborgene Schichten hintereinander.</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>How many neurons in each hidden layer.</source>
        <translation>Wie viele Neuronen in jeder verborgenen Schicht.</translation>
    </message>
    <message>
        <source>Another random network</source>
        <translation>Ein anderes Zufallsnetz</translation>
    </message>
    <message>
        <source>Draw other weights</source>
        <translation>Andere Gewichte ziehen</translation>
    </message>
    <message>
        <source>counting regions</source>
        <translation>Zählen der Regionen</translation>
    </message>
    <message>
        <source>{0} neurons, {1} parameters: {2:,} straight pieces here; a network of this build can have at most {3:,}.</source>
        <extracomment>{0}: neurons; {1}: parameters; {2}: self.count; {3}: found.bound</extracomment>
        <translation>{0} Neuronen, {1} Parameter: hier {2:,} gerade Stücke; ein so gebautes Netz kann höchstens {3:,} haben.</translation>
    </message>
    <message>
        <source>Straight pieces</source>
        <translation>Gerade Stücke</translation>
    </message>
    <message>
        <source>Colours show the network&apos;s value in the middle of each piece: blue above 0, orange below.</source>
        <translation>Die Farben zeigen den Wert des Netzes in der Mitte jedes Stücks: blau über 0, orange darunter.</translation>
    </message>
    <message>
        <source>Hidden layers at first.</source>
        <translation>Verborgene Schichten am Anfang.</translation>
    </message>
    <message>
        <source>Neurons in each at first.</source>
        <translation>Neuronen in jeder am Anfang.</translation>
    </message>
    <message>
        <source>Text to be cut into tokens</source>
        <translation>Text, der in Token zerlegt wird</translation>
    </message>
    <message>
        <source>The text as tokens</source>
        <translation>Der Text als Token</translation>
    </message>
    <message>
        <source>{0} characters → {1} tokens of a vocabulary of {2:,}</source>
        <extracomment>{0}: len(text); {1}: len(tokens); {2}: vocabulary</extracomment>
        <translation>{0} Zeichen → {1} Token aus einem Vokabular von {2:,}</translation>
    </message>
    <message>
        <source>A text in tokens</source>
        <translation>Ein Text in Token</translation>
    </message>
    <message>
        <source>Type any text. Below each token stands its number in the vocabulary.</source>
        <translation>Tippe irgendeinen Text. Unter jedem Token steht seine Nummer im Vokabular.</translation>
    </message>
    <message>
        <source>The plane</source>
        <translation>Die Ebene</translation>
    </message>
    <message>
        <source>line</source>
        <translation>Linie</translation>
    </message>
    <message>
        <source>A grid of the plane, and the point {0}.</source>
        <extracomment>{0}: vector_text(self.point, digits=3)</extracomment>
        <translation>Ein Gitter der Ebene und der Punkt {0}.</translation>
    </message>
    <message>
        <source>0 is the plane as it was, 3 is after the activation.</source>
        <translation>0 ist die Ebene, wie sie war, 3 ist nach der Aktivierung.</translation>
    </message>
    <message>
        <source>on the way to {0}</source>
        <extracomment>{0}: name</extracomment>
        <translation>auf dem Weg zu {0}</translation>
    </message>
    <message>
        <source>{0} is at {1} · {2}</source>
        <extracomment>{0}: vector_text(_POINT); {1}: vector_text(self.plot.point, digits=3); {2}: there</extracomment>
        <translation>{0} ist bei {1} · {2}</translation>
    </message>
    <message>
        <source>What a layer does to the plane</source>
        <translation>Was eine Schicht mit der Ebene macht</translation>
    </message>
    <message>
        <source>Edit W and b, and slide from the plane as it was to the layer&apos;s output.</source>
        <translation>Bearbeite W und b und schiebe von der Ebene, wie sie war, zur Ausgabe der Schicht.</translation>
    </message>
    <message>
        <source>The activation at the end.</source>
        <translation>Die Aktivierung am Ende.</translation>
    </message>
    <message>
        <source>Find the output</source>
        <translation>Die Ausgabe finden</translation>
    </message>
    <message>
        <source>After one layer</source>
        <translation>Nach einer Schicht</translation>
    </message>
    <message>
        <source>The missing weight</source>
        <translation>Das fehlende Gewicht</translation>
    </message>
    <message>
        <source>The missing bias</source>
        <translation>Der fehlende Bias</translation>
    </message>
    <message>
        <source>The missing input</source>
        <translation>Die fehlende Eingabe</translation>
    </message>
    <message>
        <source>Which shape?</source>
        <translation>Welche Form?</translation>
    </message>
    <message>
        <source>Which activation?</source>
        <translation>Welche Aktivierung?</translation>
    </message>
    <message>
        <source>the network with its numbers</source>
        <translation>das Netz mit seinen Zahlen</translation>
    </message>
    <message>
        <source>the input&apos;s numbers</source>
        <translation>die Zahlen der Eingabe</translation>
    </message>
    <message>
        <source>what the network gives</source>
        <translation>was das Netz ergibt</translation>
    </message>
    <message>
        <source>what is asked</source>
        <translation>was gefragt ist</translation>
    </message>
    <message>
        <source>What is blank</source>
        <translation>Was leer bleibt</translation>
    </message>
    <message>
        <source>What the student is asked to find</source>
        <translation>Was gesucht ist</translation>
    </message>
    <message>
        <source>Blank</source>
        <translation>Lücke</translation>
    </message>
    <message>
        <source>At which layer</source>
        <translation>Bei welcher Schicht</translation>
    </message>
    <message>
        <source>The layer that the question is about</source>
        <translation>Die Schicht, um die es in der Frage geht</translation>
    </message>
    <message>
        <source>The number that is left blank</source>
        <translation>Die Zahl, die leer bleibt</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Lines on the way</source>
        <translation>Zeilen unterwegs</translation>
    </message>
    <message>
        <source>What varies</source>
        <translation>Was sich ändert</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Fractions and whole numbers, or decimals where none fit</source>
        <translation>Brüche und ganze Zahlen, oder Dezimalzahlen, wo keine passen</translation>
    </message>
    <message>
        <source>exactly</source>
        <translation>genau</translation>
    </message>
    <message>
        <source>Number of variants</source>
        <translation>Anzahl der Varianten</translation>
    </message>
    <message>
        <source>How many different variants the set is to hold</source>
        <translation>Wie viele verschiedene Varianten die Sammlung enthalten soll</translation>
    </message>
    <message>
        <source>Variants</source>
        <translation>Varianten</translation>
    </message>
    <message>
        <source>Title of the exercise</source>
        <translation>Titel der Aufgabe</translation>
    </message>
    <message>
        <source>What stands above the exercise</source>
        <translation>Was über der Aufgabe steht</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>The question in your own words; $…$ sets mathematics</source>
        <translation>Die Frage in deinen Worten; $…$ setzt Mathematik</translation>
    </message>
    <message>
        <source>Leave this empty for a question of Lamina’s own, or write one: {network} The input is {input}. {blank}</source>
        <translation>Leer lassen für eine Frage von Lamina, oder selbst eine schreiben: {network} Die Eingabe ist {input}. {blank}</translation>
    </message>
    <message>
        <source>Stands for {0}</source>
        <extracomment>{0}: help</extracomment>
        <translation>Steht für {0}</translation>
    </message>
    <message>
        <source>Put in:</source>
        <translation>Einsetzen:</translation>
    </message>
    <message>
        <source>The student writes down what {0} gives, too</source>
        <extracomment>{0}: tick.text()</extracomment>
        <translation>Auch aufzuschreiben ist, was {0} ergibt</translation>
    </message>
    <message>
        <source>to {0} decimals</source>
        <extracomment>{0}: decimals</extracomment>
        <translation>auf {0} Nachkommastellen</translation>
    </message>
    <message>
        <source>to {0} decimal</source>
        <extracomment>{0}: decimals</extracomment>
        <translation>auf {0} Nachkommastelle</translation>
    </message>
    <message>
        <source>Make an exercise from {0}</source>
        <extracomment>{0}: name</extracomment>
        <translation>Eine Aufgabe aus {0} erstellen</translation>
    </message>
    <message>
        <source>AN EXERCISE FROM {0}</source>
        <extracomment>{0}: name.upper()</extracomment>
        <translation>EINE AUFGABE AUS {0}</translation>
    </message>
    <message>
        <source>The exercise</source>
        <translation>Die Aufgabe</translation>
    </message>
    <message>
        <source>Trying it, and the set</source>
        <translation>Das Ausprobieren und die Sammlung</translation>
    </message>
    <message>
        <source>TRY IT</source>
        <translation>AUSPROBIEREN</translation>
    </message>
    <message>
        <source>Whether the variants are sound</source>
        <translation>Ob die Varianten stimmen</translation>
    </message>
    <message>
        <source>Previous variant</source>
        <translation>Vorige Variante</translation>
    </message>
    <message>
        <source>The variant before</source>
        <translation>Die Variante davor</translation>
    </message>
    <message>
        <source>Next variant</source>
        <translation>Nächste Variante</translation>
    </message>
    <message>
        <source>The same exercise with other numbers</source>
        <translation>Dieselbe Aufgabe mit anderen Zahlen</translation>
    </message>
    <message>
        <source>Add to the set</source>
        <translation>In die Sammlung</translation>
    </message>
    <message>
        <source>Put this exercise into the set</source>
        <translation>Diese Aufgabe in die Sammlung aufnehmen</translation>
    </message>
    <message>
        <source>Solving {0} variants…</source>
        <extracomment>{0}: count</extracomment>
        <translation>{0} Varianten werden gelöst…</translation>
    </message>
    <message>
        <source>Solving {0} variant…</source>
        <extracomment>{0}: count</extracomment>
        <translation>{0} Variante wird gelöst…</translation>
    </message>
    <message>
        <source>solving the variants</source>
        <translation>Lösen der Varianten</translation>
    </message>
    <message>
        <source>The one variant is sound.</source>
        <translation>Die eine Variante stimmt.</translation>
    </message>
    <message>
        <source>All {0} variants are sound, and no two are the same.</source>
        <extracomment>{0}: count</extracomment>
        <translation>Alle {0} Varianten stimmen, und keine zwei sind gleich.</translation>
    </message>
    <message>
        <source>variant {0} of {1}</source>
        <extracomment>{0}: self._place + 1; {1}: len(found.seeds)</extracomment>
        <translation>Variante {0} von {1}</translation>
    </message>
    <message>
        <source>row {0}, column {1} ({2})</source>
        <extracomment>{0}: index[0] + 1; {1}: index[1] + 1; {2}: value</extracomment>
        <translation>Zeile {0}, Spalte {1} ({2})</translation>
    </message>
    <message>
        <source>number {0} ({1})</source>
        <extracomment>{0}: index[0] + 1; {1}: value</extracomment>
        <translation>Zahl {0} ({1})</translation>
    </message>
    <message>
        <source>the number</source>
        <translation>die Zahl</translation>
    </message>
    <message>
        <source>The canvas is empty. Build a network first, or open an example.</source>
        <translation>Die Arbeitsfläche ist leer. Baue zuerst ein Netz oder öffne ein Beispiel.</translation>
    </message>
    <message>
        <source>The network is not whole yet: {0}</source>
        <extracomment>{0}: problems[0].message</extracomment>
        <translation>Das Netz ist noch nicht vollständig: {0}</translation>
    </message>
    <message>
        <source>The network needs exactly one layer whose output nothing else uses.</source>
        <translation>Das Netz braucht genau eine Schicht, deren Ausgabe sonst nichts nutzt.</translation>
    </message>
    <message>
        <source>Lamina exercise sets ({0})</source>
        <extracomment>{0}: f&apos;*{set_file.SUFFIX}&apos;</extracomment>
        <translation>Lamina-Aufgabensammlungen ({0})</translation>
    </message>
    <message>
        <source>THE SET</source>
        <translation>DIE SAMMLUNG</translation>
    </message>
    <message>
        <source>Title of the set</source>
        <translation>Titel der Sammlung</translation>
    </message>
    <message>
        <source>What the set is called</source>
        <translation>Wie die Sammlung heißt</translation>
    </message>
    <message>
        <source>Nothing is in the set yet. An exercise that is sound can be added.</source>
        <translation>Noch nichts in der Sammlung. Eine Aufgabe, die stimmt, lässt sich aufnehmen.</translation>
    </message>
    <message>
        <source>Open a set…</source>
        <translation>Sammlung öffnen…</translation>
    </message>
    <message>
        <source>Go on with a set from a file</source>
        <translation>Mit einer Sammlung aus einer Datei weitermachen</translation>
    </message>
    <message>
        <source>Save the set…</source>
        <translation>Sammlung speichern…</translation>
    </message>
    <message>
        <source>Write a file that can be shared</source>
        <translation>Eine Datei schreiben, die sich weitergeben lässt</translation>
    </message>
    <message>
        <source>Work through the set in Learn</source>
        <translation>Die Sammlung in „Lernen“ durcharbeiten</translation>
    </message>
    <message>
        <source>Worksheet…</source>
        <translation>Arbeitsblatt…</translation>
    </message>
    <message>
        <source>Print the set for a class, or write it for Moodle</source>
        <translation>Die Sammlung für eine Klasse drucken oder für Moodle schreiben</translation>
    </message>
    <message>
        <source>Open an exercise set</source>
        <translation>Aufgabensammlung öffnen</translation>
    </message>
    <message>
        <source>Save the set</source>
        <translation>Sammlung speichern</translation>
    </message>
    <message>
        <source>The set is not saved</source>
        <translation>Die Sammlung ist nicht gespeichert</translation>
    </message>
    <message>
        <source>“{0}” holds exercises that are in no file. Save the set?</source>
        <extracomment>{0}: self.title.text()</extracomment>
        <translation>„{0}“ enthält Aufgaben, die in keiner Datei stehen. Sammlung speichern?</translation>
    </message>
    <message>
        <source>The set</source>
        <translation>Die Sammlung</translation>
    </message>
    <message>
        <source>{0}. {1}: {2} variants</source>
        <extracomment>{0}: number; {1}: item.title; {2}: count</extracomment>
        <translation>{0}. {1}: {2} Varianten</translation>
    </message>
    <message>
        <source>{0}. {1}: {2} variant</source>
        <extracomment>{0}: number; {1}: item.title; {2}: count</extracomment>
        <translation>{0}. {1}: {2} Variante</translation>
    </message>
    <message>
        <source>Take exercise {0} out of the set</source>
        <extracomment>{0}: number</extracomment>
        <translation>Aufgabe {0} aus der Sammlung nehmen</translation>
    </message>
    <message>
        <source>Numbers that vary</source>
        <translation>Zahlen, die sich ändern</translation>
    </message>
    <message>
        <source>Which numbers are drawn anew in each variant</source>
        <translation>Welche Zahlen in jeder Variante neu gezogen werden</translation>
    </message>
    <message>
        <source>Which of them</source>
        <translation>Welche davon</translation>
    </message>
    <message>
        <source>All of these numbers, or one</source>
        <translation>Alle diese Zahlen oder eine</translation>
    </message>
    <message>
        <source>Smallest number</source>
        <translation>Kleinste Zahl</translation>
    </message>
    <message>
        <source>Largest number</source>
        <translation>Größte Zahl</translation>
    </message>
    <message>
        <source>{0} that is drawn, −100 to 100</source>
        <extracomment>{0}: name</extracomment>
        <translation>{0}, die gezogen wird, −100 bis 100</translation>
    </message>
    <message>
        <source>steps of {0}</source>
        <extracomment>{0}: text</extracomment>
        <translation>Schrittweite {0}</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Whole numbers only, or halves, quarters, fifths, tenths too</source>
        <translation>Nur ganze Zahlen, oder auch Halbe, Viertel, Fünftel, Zehntel</translation>
    </message>
    <message>
        <source>also 0</source>
        <translation>auch 0</translation>
    </message>
    <message>
        <source>Also 0</source>
        <translation>Auch 0</translation>
    </message>
    <message>
        <source>Whether 0 may be drawn</source>
        <translation>Ob 0 gezogen werden darf</translation>
    </message>
    <message>
        <source>These numbers stay as they are on the canvas</source>
        <translation>Diese Zahlen bleiben, wie sie auf der Arbeitsfläche sind</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>every number</source>
        <translation>jede Zahl</translation>
    </message>
    <message>
        <source>Nothing varies: there is one variant.</source>
        <translation>Nichts ändert sich: Es gibt eine Variante.</translation>
    </message>
    <message>
        <source>Let more numbers vary</source>
        <translation>Mehr Zahlen ändern lassen</translation>
    </message>
    <message>
        <source>Add an array, or one number of it</source>
        <translation>Ein Feld hinzufügen oder eine Zahl daraus</translation>
    </message>
    <message>
        <source>Think</source>
        <translation>Nachdenken</translation>
    </message>
    <message>
        <source>Discuss</source>
        <translation>Besprechen</translation>
    </message>
    <message>
        <source>Your notes. They stay on this computer.</source>
        <translation>Deine Notizen. Sie bleiben auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Your notes</source>
        <translation>Deine Notizen</translation>
    </message>
    <message>
        <source>saving your progress</source>
        <translation>Speichern deines Fortschritts</translation>
    </message>
    <message>
        <source> The old file is kept as {0}.</source>
        <extracomment>{0}: kept.name</extracomment>
        <translation> Die alte Datei bleibt als {0} erhalten.</translation>
    </message>
    <message>
        <source>{0} You begin afresh.{1}</source>
        <extracomment>{0}: error; {1}: aside</extracomment>
        <translation>{0} Du beginnst von vorn.{1}</translation>
    </message>
    <message>
        <source>solving the exercises of the set</source>
        <translation>Lösen der Aufgaben der Sammlung</translation>
    </message>
    <message>
        <source>Your point through the layers</source>
        <translation>Dein Punkt durch die Schichten</translation>
    </message>
    <message>
        <source>Text of lesson {0}</source>
        <extracomment>{0}: lesson.number</extracomment>
        <translation>Text von Lektion {0}</translation>
    </message>
    <message>
        <source>Go on in another workspace</source>
        <translation>In einem anderen Arbeitsbereich weitermachen</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Lesson {0} · Exercise {1}</source>
        <extracomment>{0}: lesson.number; {1}: number</extracomment>
        <translation>Lektion {0} · Aufgabe {1}</translation>
    </message>
    <message>
        <source>Lesson {0} · Page {1} of {2}</source>
        <extracomment>{0}: lesson.number; {1}: reading.index(page) + 1; {2}: len(reading)</extracomment>
        <translation>Lektion {0} · Seite {1} von {2}</translation>
    </message>
    <message>
        <source>Lesson {0}</source>
        <extracomment>{0}: lesson.number</extracomment>
        <translation>Lektion {0}</translation>
    </message>
    <message>
        <source>Open a course folder</source>
        <translation>Kursordner öffnen</translation>
    </message>
    <message>
        <source>opening the course</source>
        <translation>Öffnen des Kurses</translation>
    </message>
    <message>
        <source>Lamina exercise sets (*{0})</source>
        <extracomment>{0}: set_file.SUFFIX</extracomment>
        <translation>Lamina-Aufgabensammlungen (*{0})</translation>
    </message>
    <message>
        <source>{0} The course that was open stays open.</source>
        <extracomment>{0}: error</extracomment>
        <translation>{0} Der bisher geöffnete Kurs bleibt offen.</translation>
    </message>
    <message>
        <source>{0} solved in a row</source>
        <extracomment>{0}: record.streak</extracomment>
        <translation>{0} in Folge gelöst</translation>
    </message>
    <message>
        <source>practice</source>
        <translation>Üben</translation>
    </message>
    <message>
        <source>{0} of {1} exercises solved</source>
        <extracomment>{0}: solved; {1}: count</extracomment>
        <translation>{0} von {1} Aufgaben gelöst</translation>
    </message>
    <message>
        <source>no exercises here</source>
        <translation>keine Aufgaben hier</translation>
    </message>
    <message>
        <source>progress saved</source>
        <translation>Fortschritt gespeichert</translation>
    </message>
    <message>
        <source>{0} cannot be written in {1}</source>
        <extracomment>{0}: path.name; {1}: path.parent</extracomment>
        <translation>{0} lässt sich in {1} nicht schreiben</translation>
    </message>
    <message>
        <source>stage</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>noch nicht bekannt</translation>
    </message>
    <message>
        <source>Level {0}</source>
        <extracomment>{0}: number</extracomment>
        <translation>Stufe {0}</translation>
    </message>
    <message>
        <source>Level of {0}</source>
        <extracomment>{0}: found.title</extracomment>
        <translation>Stufe von {0}</translation>
    </message>
    <message>
        <source>FAMILIES AND LEVELS</source>
        <translation>FAMILIEN UND STUFEN</translation>
    </message>
    <message>
        <source>Practise what was hard</source>
        <translation>Üben, was schwer war</translation>
    </message>
    <message>
        <source>Begin with these</source>
        <translation>Mit diesen beginnen</translation>
    </message>
    <message>
        <source>WHAT WAS HARD</source>
        <translation>WAS SCHWER WAR</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>Begin the session</source>
        <translation>Die Übung beginnen</translation>
    </message>
    <message>
        <source>Pick at least one family.</source>
        <translation>Wähle mindestens eine Familie.</translation>
    </message>
    <message>
        <source>{0} picked</source>
        <extracomment>{0}: count</extracomment>
        <translation>{0} gewählt</translation>
    </message>
    <message>
        <source>; most often: {0}</source>
        <extracomment>{0}: &apos;, &apos;.join(hard.mistakes)</extracomment>
        <translation>; am häufigsten: {0}</translation>
    </message>
    <message>
        <source>{0}, level {1}: {2:.0%} right at once{3}.</source>
        <extracomment>{0}: title; {1}: hard.level; {2}: hard.ease; {3}: named</extracomment>
        <translation>{0}, Stufe {1}: {2:.0%} auf Anhieb richtig{3}.</translation>
    </message>
    <message>
        <source>Next exercise</source>
        <translation>Nächste Aufgabe</translation>
    </message>
    <message>
        <source>The next exercise of the session (Alt+Right)</source>
        <translation>Die nächste Aufgabe der Übung (Alt+Rechts)</translation>
    </message>
    <message>
        <source>Three in a row without help: go one level higher</source>
        <translation>Drei in Folge ohne Hilfe: eine Stufe höher gehen</translation>
    </message>
    <message>
        <source>Save results…</source>
        <translation>Ergebnisse speichern…</translation>
    </message>
    <message>
        <source>A table of this session: what was typed, how it was marked and why</source>
        <translation>Eine Tabelle dieser Übung: was getippt wurde, wie es gewertet wurde und warum</translation>
    </message>
    <message>
        <source>{0} in a row · best {1}</source>
        <extracomment>{0}: record.streak; {1}: record.best</extracomment>
        <translation>{0} in Folge · Bestwert {1}</translation>
    </message>
    <message>
        <source>best: {0} in a row</source>
        <extracomment>{0}: record.best</extracomment>
        <translation>Bestwert: {0} in Folge</translation>
    </message>
    <message>
        <source>Go on to level {0}</source>
        <extracomment>{0}: level</extracomment>
        <translation>Weiter zu Stufe {0}</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>Sets of exercises that you opened from files. A set is made from a network on the canvas, or shared by somebody; its numbers are checked when it is opened.</source>
        <translation>Aufgabensammlungen, die du aus Dateien geöffnet hast. Eine Sammlung entsteht aus einem Netz auf der Arbeitsfläche, oder jemand gibt sie weiter; ihre Zahlen werden beim Öffnen geprüft.</translation>
    </message>
    <message>
        <source>Begin “{0}”</source>
        <extracomment>{0}: found.title</extracomment>
        <translation>„{0}“ beginnen</translation>
    </message>
    <message>
        <source>{0} exercises, from {1}</source>
        <extracomment>{0}: len(found.items); {1}: path</extracomment>
        <translation>{0} Aufgaben, aus {1}</translation>
    </message>
    <message>
        <source>Open a set of exercises from a file</source>
        <translation>Eine Aufgabensammlung aus einer Datei öffnen</translation>
    </message>
    <message>
        <source>Make one from the network on the canvas</source>
        <translation>Eine aus dem Netz auf der Arbeitsfläche erstellen</translation>
    </message>
    <message>
        <source>Save results</source>
        <translation>Ergebnisse speichern</translation>
    </message>
    <message>
        <source>Name for the first column, or nothing:</source>
        <translation>Name für die erste Spalte, oder nichts:</translation>
    </message>
    <message>
        <source>The results cannot be written: {0}.</source>
        <extracomment>{0}: error</extracomment>
        <translation>Die Ergebnisse lassen sich nicht schreiben: {0}.</translation>
    </message>
    <message>
        <source>Find the missing weight</source>
        <translation>Das fehlende Gewicht finden</translation>
    </message>
    <message>
        <source>Shapes and regions</source>
        <translation>Formen und Regionen</translation>
    </message>
    <message>
        <source>Probabilities by hand</source>
        <translation>Wahrscheinlichkeiten von Hand</translation>
    </message>
    <message>
        <source>{0} · {1} · level {2}</source>
        <extracomment>{0}: self.title; {1}: families()[family].title; {2}: level</extracomment>
        <translation>{0} · {1} · Stufe {2}</translation>
    </message>
    <message>
        <source>{0} · exercise {1} of {2}</source>
        <extracomment>{0}: self.title; {1}: place + 1; {2}: len(self._items)</extracomment>
        <translation>{0} · Aufgabe {1} von {2}</translation>
    </message>
    <message>
        <source>asking the language model</source>
        <translation>Befragen des Sprachmodells</translation>
    </message>
    <message>
        <source>Something went wrong with the language model ({0}).</source>
        <extracomment>{0}: error</extracomment>
        <translation>Mit dem Sprachmodell ist etwas schiefgegangen ({0}).</translation>
    </message>
    <message>
        <source>open Language model to make it again</source>
        <translation>öffne „Sprachmodell“, um es neu anzulegen</translation>
    </message>
    <message>
        <source>{0} is {1}</source>
        <extracomment>{0}: &apos;u + v&apos;; {1}: &apos;2 + 0&apos;</extracomment>
        <translation>{0} ist {1}</translation>
    </message>
    <message>
        <source>the course has no page with the lecture&apos;s exercise</source>
        <translation>der Kurs hat keine Seite mit der Aufgabe der Vorlesung</translation>
    </message>
    <message>
        <source>Each step</source>
        <translation>Jeder Schritt</translation>
    </message>
    <message>
        <source>Worked solution</source>
        <translation>Ausführliche Lösung</translation>
    </message>
    <message>
        <source>Export worksheet</source>
        <translation>Arbeitsblatt exportieren</translation>
    </message>
    <message>
        <source>Everybody gets the same exercises with other numbers.</source>
        <translation>Alle bekommen dieselben Aufgaben mit anderen Zahlen.</translation>
    </message>
    <message>
        <source>What stands at the top of every sheet</source>
        <translation>Was oben auf jedem Blatt steht</translation>
    </message>
    <message>
        <source>Number of sheets</source>
        <translation>Anzahl der Blätter</translation>
    </message>
    <message>
        <source>How many different sheets, if no names are given</source>
        <translation>Wie viele verschiedene Blätter, wenn keine Namen angegeben sind</translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation>Blätter</translation>
    </message>
    <message>
        <source>Names of students</source>
        <translation>Namen der Lernenden</translation>
    </message>
    <message>
        <source>or a name on each line</source>
        <translation>oder ein Name in jeder Zeile</translation>
    </message>
    <message>
        <source>Students</source>
        <translation>Lernende</translation>
    </message>
    <message>
        <source>PDF…</source>
        <translation>PDF…</translation>
    </message>
    <message>
        <source>Sheets to print, the key as a second file</source>
        <translation>Blätter zum Drucken, die Lösungen als zweite Datei</translation>
    </message>
    <message>
        <source>Moodle XML…</source>
        <translation>Moodle XML…</translation>
    </message>
    <message>
        <source>Questions to import into a question bank</source>
        <translation>Fragen zum Importieren in eine Fragensammlung</translation>
    </message>
    <message>
        <source>Result sheet…</source>
        <translation>Ergebnisliste…</translation>
    </message>
    <message>
        <source>A table (CSV) to enter points, with the answers</source>
        <translation>Eine Tabelle (CSV) zum Eintragen der Punkte, mit den Antworten</translation>
    </message>
    <message>
        <source>Write nothing</source>
        <translation>Nichts schreiben</translation>
    </message>
    <message>
        <source>{0} ({1} variants)</source>
        <extracomment>{0}: item.title; {1}: count</extracomment>
        <translation>{0} ({1} Varianten)</translation>
    </message>
    <message>
        <source>{0} ({1} variant)</source>
        <extracomment>{0}: item.title; {1}: count</extracomment>
        <translation>{0} ({1} Variante)</translation>
    </message>
    <message>
        <source>From the set “{0}”</source>
        <extracomment>{0}: found.title</extracomment>
        <translation>Aus der Sammlung „{0}“</translation>
    </message>
    <message>
        <source>Pick at least one exercise.</source>
        <translation>Wähle mindestens eine Aufgabe.</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Moodle XML (*.xml)</source>
        <translation>Moodle XML (*.xml)</translation>
    </message>
    <message>
        <source>Saved {0} and {1}.</source>
        <extracomment>{0}: path.name; {1}: key.name</extracomment>
        <translation>{0} und {1} gespeichert.</translation>
    </message>
    <message>
        <source>The worksheet cannot be written: {0}.</source>
        <extracomment>{0}: error</extracomment>
        <translation>Das Arbeitsblatt lässt sich nicht schreiben: {0}.</translation>
    </message>
    <message>
        <source>writing the worksheet</source>
        <translation>Schreiben des Arbeitsblatts</translation>
    </message>
    <message>
        <source>worksheet</source>
        <translation>arbeitsblatt</translation>
    </message>
    <message>
        <source>{0} exercises on each of {1} sheets</source>
        <extracomment>{0}: exercises; {1}: students</extracomment>
        <translation>{0} Aufgaben auf jedem von {1} Blättern</translation>
    </message>
    <message>
        <source>{0} exercise on each of {1} sheets</source>
        <extracomment>{0}: exercises; {1}: students</extracomment>
        <translation>{0} Aufgabe auf jedem von {1} Blättern</translation>
    </message>
    <message>
        <source>{0} exercises on each of {1} sheet</source>
        <extracomment>{0}: exercises; {1}: students</extracomment>
        <translation>{0} Aufgaben auf {1} Blatt</translation>
    </message>
    <message>
        <source>{0} exercise on each of {1} sheet</source>
        <extracomment>{0}: exercises; {1}: students</extracomment>
        <translation>{0} Aufgabe auf {1} Blatt</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstel­lungen</translation>
    </message>
    <message>
        <source>Theme, text size and where the language model runs</source>
        <translation>Erscheinungsbild, Textgröße und wo das Sprachmodell läuft</translation>
    </message>
    <message>
        <source>Restore defaults</source>
        <translation>Auf Standard zurücksetzen</translation>
    </message>
    <message>
        <source>Put every setting back to how Lamina came</source>
        <translation>Jede Einstellung so zurücksetzen, wie Lamina geliefert wird</translation>
    </message>
    <message>
        <source>kept as you change them</source>
        <translation>werden beim Ändern sofort gespeichert</translation>
    </message>
    <message>
        <source>{0} changed</source>
        <extracomment>{0}: changed</extracomment>
        <translation>{0} geändert</translation>
    </message>
    <message>
        <source>all as Lamina came</source>
        <translation>alles wie geliefert</translation>
    </message>
    <message>
        <source>Put “{0}” back to its default</source>
        <extracomment>{0}: setting.title</extracomment>
        <translation>„{0}“ auf den Standard zurücksetzen</translation>
    </message>
    <message>
        <source>Reset {0}</source>
        <extracomment>{0}: setting.title</extracomment>
        <translation>{0} zurücksetzen</translation>
    </message>
    <message>
        <source>Bring back the settings as they were</source>
        <translation>Die Einstellungen zurückholen, wie sie waren</translation>
    </message>
    <message>
        <source>All settings are back to their defaults.</source>
        <translation>Alle Einstellungen stehen wieder auf Standard.</translation>
    </message>
    <message>
        <source>Train a tiny model</source>
        <translation>Ein winziges Modell trainieren</translation>
    </message>
    <message>
        <source>Training labs</source>
        <translation>Trainings­labore</translation>
    </message>
    <message>
        <source>Train a tokeniser and a tiny language model, and tune it to your preferences.</source>
        <translation>Einen Tokenizer und ein winziges Sprachmodell trainieren und es auf deine Vorlieben abstimmen.</translation>
    </message>
    <message>
        <source>Training runs</source>
        <translation>Trainingsläufe</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>Eingefügter Text</translation>
    </message>
    <message>
        <source>Tokenisation</source>
        <translation>Tokenisierung</translation>
    </message>
    <message>
        <source>unsupervised</source>
        <translation>unüberwacht</translation>
    </message>
    <message>
        <source>Learn a tokeniser</source>
        <translation>Einen Tokenizer lernen</translation>
    </message>
    <message>
        <source>Count pairs, merge the commonest, and watch a text fall into tokens.</source>
        <translation>Paare zählen, die häufigsten verschmelzen und zusehen, wie ein Text in Token zerfällt.</translation>
    </message>
    <message>
        <source>Pre-training</source>
        <translation>Vortraining</translation>
    </message>
    <message>
        <source>self-supervised</source>
        <translation>selbstüberwacht</translation>
    </message>
    <message>
        <source>Pre-train a tiny model</source>
        <translation>Ein winziges Modell vortrainieren</translation>
    </message>
    <message>
        <source>Cut off the last token, guess it, learn: a small language model within minutes.</source>
        <translation>Das letzte Token abschneiden, raten, lernen: ein kleines Sprachmodell in wenigen Minuten.</translation>
    </message>
    <message>
        <source>Preference tuning</source>
        <translation>Präferenz-Tuning</translation>
    </message>
    <message>
        <source>reinforcement</source>
        <translation>bestärkend</translation>
    </message>
    <message>
        <source>Tune a tiny model to your taste</source>
        <translation>Ein winziges Modell nach deinem Geschmack abstimmen</translation>
    </message>
    <message>
        <source>Say which of two answers is better, and the model learns to please.</source>
        <translation>Sag, welche von zwei Antworten besser ist, und das Modell lernt zu gefallen.</translation>
    </message>
    <message>
        <source>Labs</source>
        <translation>Labore</translation>
    </message>
    <message>
        <source>a tiny model, trained here</source>
        <translation>ein winziges Modell, hier trainiert</translation>
    </message>
    <message>
        <source>There is no training lab “{0}”; there are {1}.</source>
        <extracomment>{0}: wanted; {1}: &apos;, &apos;.join(known)</extracomment>
        <translation>Es gibt kein Trainingslabor „{0}“; es gibt {1}.</translation>
    </message>
    <message>
        <source>Text (*.txt *.md *.csv *.py *.html);;All files (*)</source>
        <translation>Text (*.txt *.md *.csv *.py *.html);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The lab</source>
        <translation>Das Labor</translation>
    </message>
    <message>
        <source>Open a text</source>
        <translation>Text öffnen</translation>
    </message>
    <message>
        <source>Which answer do you like better? Click it, or press A or B: one step of training.</source>
        <translation>Welche Antwort gefällt dir besser? Klicke sie an oder drücke A oder B: ein Trainingsschritt.</translation>
    </message>
    <message>
        <source>Do you like this answer? Thumb up (U) or down (D): one step of training.</source>
        <translation>Gefällt dir diese Antwort? Daumen hoch (U) oder runter (D): ein Trainingsschritt.</translation>
    </message>
    <message>
        <source>Undo pick</source>
        <translation>Wahl rückgängig</translation>
    </message>
    <message>
        <source>Take the last pick, or the judge’s last go, back</source>
        <translation>Die letzte Wahl oder den letzten Durchgang des Schiedsrichters zurücknehmen</translation>
    </message>
    <message>
        <source>Open in Language model</source>
        <translation>In „Sprachmodell“ öffnen</translation>
    </message>
    <message>
        <source>Export the tuned model and look into it there</source>
        <translation>Das abgestimmte Modell exportieren und dort hineinsehen</translation>
    </message>
    <message>
        <source>Open in Build</source>
        <translation>In „Bauen“ öffnen</translation>
    </message>
    <message>
        <source>See the tuned network on the canvas</source>
        <translation>Das abgestimmte Netz auf der Arbeitsfläche sehen</translation>
    </message>
    <message>
        <source>Model and judge</source>
        <translation>Modell und Schiedsrichter</translation>
    </message>
    <message>
        <source>Two answers</source>
        <translation>Zwei Antworten</translation>
    </message>
    <message>
        <source>What is tuned; a frozen copy stays as the reference.</source>
        <translation>Was getunt wird; eine eingefrorene Kopie bleibt als Referenz.</translation>
    </message>
    <message>
        <source>Which model is tuned</source>
        <translation>Welches Modell abgestimmt wird</translation>
    </message>
    <message>
        <source>Beginning of the answers</source>
        <translation>Anfang der Antworten</translation>
    </message>
    <message>
        <source>What every answer goes on from; Enter begins again with it, without the picks so far</source>
        <translation>Was jede Antwort fortsetzt; Enter beginnt damit neu, ohne die bisherigen Wahlen</translation>
    </message>
    <message>
        <source>Answers begin with</source>
        <translation>Antworten beginnen mit</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>Lernen</translation>
    </message>
    <message>
        <source>Pairs: direct preference optimisation (Rafailov et al. 2023). Thumbs: REINFORCE (Williams 1992).</source>
        <translation>Paare: Direct Preference Optimisation (Rafailov et al. 2023). Daumen: REINFORCE (Williams 1992).</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>How a preference becomes a step</source>
        <translation>Wie aus einer Vorliebe ein Schritt wird</translation>
    </message>
    <message>
        <source>Pairs (DPO)</source>
        <translation>Paare (DPO)</translation>
    </message>
    <message>
        <source>Thumbs (REINFORCE)</source>
        <translation>Daumen (REINFORCE)</translation>
    </message>
    <message>
        <source>How strongly it is held to what it was.</source>
        <translation>Wie fest es an dem gehalten wird, was es war.</translation>
    </message>
    <message>
        <source>Take the last pick, or the judge’s last go, back (Ctrl+Z)</source>
        <translation>Die letzte Wahl oder den letzten Durchgang des Schiedsrichters zurücknehmen (Strg+Z)</translation>
    </message>
    <message>
        <source>The untuned model again</source>
        <translation>Wieder das unveränderte Modell</translation>
    </message>
    <message>
        <source>A judge picks for you</source>
        <translation>Ein Schiedsrichter wählt für dich</translation>
    </message>
    <message>
        <source>It writes answers, pairs those that its rule likes with those that it does not, and the model learns from the pairs.</source>
        <translation>Er schreibt Antworten, paart solche, die seiner Regel gefallen, mit solchen, die es nicht tun, und das Modell lernt aus den Paaren.</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>The rule by which the judge picks</source>
        <translation>Die Regel, nach der der Schiedsrichter wählt</translation>
    </message>
    <message>
        <source>Word to mention</source>
        <translation>Wort, das vorkommen soll</translation>
    </message>
    <message>
        <source>The word that the judge wants to read</source>
        <translation>Das Wort, das der Schiedsrichter lesen will</translation>
    </message>
    <message>
        <source>Picks</source>
        <translation>Wahlen</translation>
    </message>
    <message>
        <source>How many pairs it picks.</source>
        <translation>Wie viele Paare er entscheidet.</translation>
    </message>
    <message>
        <source>Let the judge pick</source>
        <translation>Den Schiedsrichter wählen lassen</translation>
    </message>
    <message>
        <source>Picks, then learns</source>
        <translation>Wählt und lernt dann</translation>
    </message>
    <message>
        <source>How far the judge is</source>
        <translation>Wie weit der Schiedsrichter ist</translation>
    </message>
    <message>
        <source>Thumb up</source>
        <translation>Daumen hoch</translation>
    </message>
    <message>
        <source>I like it (U)</source>
        <translation>Das gefällt mir (U)</translation>
    </message>
    <message>
        <source>Thumb down</source>
        <translation>Daumen runter</translation>
    </message>
    <message>
        <source>I do not like it (D)</source>
        <translation>Das gefällt mir nicht (D)</translation>
    </message>
    <message>
        <source>Other answers</source>
        <translation>Andere Antworten</translation>
    </message>
    <message>
        <source>Neither: write others (S)</source>
        <translation>Keine von beiden: andere schreiben (S)</translation>
    </message>
    <message>
        <source>What the step did</source>
        <translation>Was der Schritt bewirkt hat</translation>
    </message>
    <message>
        <source>Each answer’s probability under the frozen reference, and under the model before and after the step.</source>
        <translation>Die Wahrscheinlichkeit jeder Antwort unter der eingefrorenen Referenz und unter dem Modell vor und nach dem Schritt.</translation>
    </message>
    <message>
        <source>Tiny model, tuned {0:,} steps</source>
        <extracomment>{0}: tuner.steps</extracomment>
        <translation>Winziges Modell, {0:,} Schritte abgestimmt</translation>
    </message>
    <message>
        <source>Tuned model</source>
        <translation>Abgestimmtes Modell</translation>
    </message>
    <message>
        <source>Bundled tiny model</source>
        <translation>Mitgeliefertes Modell</translation>
    </message>
    <message>
        <source>The model is being read…</source>
        <translation>Das Modell wird gelesen…</translation>
    </message>
    <message>
        <source>reading the model</source>
        <translation>Lesen des Modells</translation>
    </message>
    <message>
        <source>{0} steps from the reference</source>
        <extracomment>{0}: count</extracomment>
        <translation>{0} Schritte von der Referenz entfernt</translation>
    </message>
    <message>
        <source>1 step from the reference</source>
        <translation>1 Schritt von der Referenz entfernt</translation>
    </message>
    <message>
        <source> A model that is pushed too far pleases the judge and forgets the language: take a step back with Undo, or choose a larger β, which holds it to the reference.</source>
        <translation> Ein Modell, das zu weit getrieben wird, gefällt dem Schiedsrichter und vergisst die Sprache: Geh mit „Rückgängig“ einen Schritt zurück oder wähle ein größeres β, das es an der Referenz hält.</translation>
    </message>
    <message>
        <source>The natural logarithm of the probability of the whole answer: the sum over its tokens. Nearer to 0 is likelier.</source>
        <translation>Der natürliche Logarithmus der Wahrscheinlichkeit der ganzen Antwort: die Summe über ihre Token. Näher an 0 ist wahrscheinlicher.</translation>
    </message>
    <message>
        <source>How much more the better answer has gained over the reference than the other one. Learning raises it.</source>
        <translation>Wie viel mehr die bessere Antwort gegenüber der Referenz gewonnen hat als die andere. Lernen erhöht es.</translation>
    </message>
    <message>
        <source>Nats per token: the Kullback–Leibler divergence, how far the probabilities of the tuned model are from those of the reference, on average. 0 is no difference.</source>
        <translation>Nats pro Token: die Kullback-Leibler-Divergenz, also wie weit die Wahrscheinlichkeiten des abgestimmten Modells im Mittel von denen der Referenz entfernt sind. 0 ist kein Unterschied.</translation>
    </message>
    <message>
        <source>Real words are those that the training text has.</source>
        <translation>Echte Wörter sind die, die im Trainingstext vorkommen.</translation>
    </message>
    <message>
        <source>Different token pairs: what share of all two neighbouring tokens is no repetition; low where a model repeats itself.</source>
        <translation>Verschiedene Tokenpaare: welcher Anteil aller benachbarten Token keine Wiederholung ist; niedrig, wo ein Modell sich wiederholt.</translation>
    </message>
    <message>
        <source>Pairs that were never learnt from: whether the better one gained more than the other one. On the picked pairs that says little, since they were learnt.</source>
        <translation>Paare, aus denen nie gelernt wurde: ob die bessere mehr gewonnen hat als die andere. Bei den gewählten Paaren sagt das wenig, denn sie wurden gelernt.</translation>
    </message>
    <message>
        <source>Answer {0}</source>
        <extracomment>{0}: name</extracomment>
        <translation>Antwort {0}</translation>
    </message>
    <message>
        <source>ANSWER {0}</source>
        <extracomment>{0}: name</extracomment>
        <translation>ANTWORT {0}</translation>
    </message>
    <message>
        <source>{0} is better</source>
        <extracomment>{0}: name</extracomment>
        <translation>{0} ist besser</translation>
    </message>
    <message>
        <source>One step of training ({0})</source>
        <extracomment>{0}: name</extracomment>
        <translation>Ein Trainingsschritt ({0})</translation>
    </message>
    <message>
        <source>ln p of the better answer</source>
        <translation>ln p der besseren Antwort</translation>
    </message>
    <message>
        <source>ln p of the other</source>
        <translation>ln p der anderen</translation>
    </message>
    <message>
        <source>margin m</source>
        <translation>Abstand m</translation>
    </message>
    <message>
        <source>ln p of the answer</source>
        <translation>ln p der Antwort</translation>
    </message>
    <message>
        <source>gain over the reference</source>
        <translation>Gewinn gegenüber der Referenz</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>before</source>
        <translation>vorher</translation>
    </message>
    <message>
        <source>after</source>
        <translation>nachher</translation>
    </message>
    <message>
        <source>How far the picked answers were raised</source>
        <translation>Wie weit die gewählten Antworten angehoben wurden</translation>
    </message>
    <message>
        <source>How far the model moved</source>
        <translation>Wie weit sich das Modell bewegt hat</translation>
    </message>
    <message>
        <source>nats</source>
        <translation>Nats</translation>
    </message>
    <message>
        <source>nats per token</source>
        <translation>Nats pro Token</translation>
    </message>
    <message>
        <source>Each pick adds a point: how far it raised the better answer.</source>
        <translation>Jede Wahl fügt einen Punkt hinzu: wie weit sie die bessere Antwort angehoben hat.</translation>
    </message>
    <message>
        <source>And how far the model is from the reference after it.</source>
        <translation>Und wie weit das Modell danach von der Referenz entfernt ist.</translation>
    </message>
    <message>
        <source>RAISED · nats</source>
        <translation>ANGEHOBEN · Nats</translation>
    </message>
    <message>
        <source>KL · nats per token</source>
        <translation>KL · Nats pro Token</translation>
    </message>
    <message>
        <source>pick</source>
        <translation>Wahl</translation>
    </message>
    <message>
        <source>The judge’s picks were learnt together; the numbers of one pick stand here when you make one.</source>
        <translation>Die Wahlen des Schiedsrichters wurden gemeinsam gelernt; die Zahlen einer einzelnen Wahl stehen hier, wenn du eine triffst.</translation>
    </message>
    <message>
        <source>No pick was made by you yet.</source>
        <translation>Du hast noch nicht gewählt.</translation>
    </message>
    <message>
        <source>Thumb up: reward {0:+.0f}, less the usual reward and β times the drift: advantage {1:+.2f}</source>
        <extracomment>{0}: last.reward; {1}: last.advantage</extracomment>
        <translation>Daumen hoch: Belohnung {0:+.0f}, abzüglich der üblichen Belohnung und β mal der Abweichung: Vorteil {1:+.2f}</translation>
    </message>
    <message>
        <source>Thumb down: reward {0:+.0f}, less the usual reward and β times the drift: advantage {1:+.2f}</source>
        <extracomment>{0}: last.reward; {1}: last.advantage</extracomment>
        <translation>Daumen runter: Belohnung {0:+.0f}, abzüglich der üblichen Belohnung und β mal der Abweichung: Vorteil {1:+.2f}</translation>
    </message>
    <message>
        <source>Loss −ln σ(β m) was {0:.3f} with β = {1:.2g}</source>
        <extracomment>{0}: last.loss; {1}: beta</extracomment>
        <translation>Der Verlust −ln σ(β m) war {0:.3f} mit β = {1:.2g}</translation>
    </message>
    <message>
        <source> · the model was {0:.3f} nats per token from the reference then</source>
        <extracomment>{0}: last.kl</extracomment>
        <translation> · das Modell war da {0:.3f} Nats pro Token von der Referenz entfernt</translation>
    </message>
    <message>
        <source>margin of the pair</source>
        <translation>Abstand des Paares</translation>
    </message>
    <message>
        <source>gain of the answer</source>
        <translation>Gewinn der Antwort</translation>
    </message>
    <message>
        <source>KL per token</source>
        <translation>KL pro Token</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>Vorher und nachher</translation>
    </message>
    <message>
        <source>How it does now</source>
        <translation>Wie es sich jetzt macht</translation>
    </message>
    <message>
        <source>Of answers written with the same random numbers each time.</source>
        <translation>Bei Antworten, die jedes Mal mit denselben Zufallszahlen geschrieben werden.</translation>
    </message>
    <message>
        <source>Before and after · same seeds</source>
        <translation>Vorher und nachher · gleiche Startwerte</translation>
    </message>
    <message>
        <source>Other seeds</source>
        <translation>Andere Startwerte</translation>
    </message>
    <message>
        <source>Compare other answers</source>
        <translation>Andere Antworten vergleichen</translation>
    </message>
    <message>
        <source>Mentions “{0}”</source>
        <extracomment>{0}: rule.word</extracomment>
        <translation>Erwähnt „{0}“</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>{0}: {1} before, {2} after {3} picks</source>
        <extracomment>{0}: name; {1}: _score(rule, verdict.before); {2}: _score(rule, verdict.after); {3}: verdict.picks</extracomment>
        <translation>{0}: {1} vorher, {2} nach {3} Wahlen</translation>
    </message>
    <message>
        <source>Pairs ranked rightly: {0:.0f} % of those picked, which is soon reached; held-out pairs: {1}.</source>
        <extracomment>{0}: 100 * verdict.picked; {1}: held</extracomment>
        <translation>Richtig geordnete Paare: {0:.0f} % der gewählten, was bald erreicht ist; zurückgehaltene Paare: {1}.</translation>
    </message>
    <message>
        <source>{0:.0f} % real words · {1:.0f} % different token pairs · {2:.3f} nats per token from the reference</source>
        <extracomment>{0}: 100 * m.words; {1}: 100 * m.variety; {2}: m.kl</extracomment>
        <translation>{0:.0f} % echte Wörter · {1:.0f} % verschiedene Tokenpaare · {2:.3f} Nats pro Token von der Referenz</translation>
    </message>
    <message>
        <source>before: {0}</source>
        <extracomment>{0}: written(old, settings)</extracomment>
        <translation>vorher: {0}</translation>
    </message>
    <message>
        <source>after: {0}</source>
        <extracomment>{0}: written(new, settings)</extracomment>
        <translation>nachher: {0}</translation>
    </message>
    <message>
        <source>{0:.0f} letters</source>
        <extracomment>{0}: -measures.score</extracomment>
        <translation>{0:.0f} Buchstaben</translation>
    </message>
    <message>
        <source>Training runs (*{0})</source>
        <extracomment>{0}: SUFFIX</extracomment>
        <translation>Trainingsläufe (*{0})</translation>
    </message>
    <message>
        <source>Save run…</source>
        <translation>Lauf speichern…</translation>
    </message>
    <message>
        <source>Save a copy of this run as a file</source>
        <translation>Eine Kopie dieses Laufs als Datei speichern</translation>
    </message>
    <message>
        <source>Export the model and look into it there</source>
        <translation>Das Modell exportieren und dort hineinsehen</translation>
    </message>
    <message>
        <source>See the network on the canvas</source>
        <translation>Das Netz auf der Arbeitsfläche sehen</translation>
    </message>
    <message>
        <source>Tune preferences</source>
        <translation>Präferenzen abstimmen</translation>
    </message>
    <message>
        <source>Take this model to lab 3</source>
        <translation>Dieses Modell in Labor 3 mitnehmen</translation>
    </message>
    <message>
        <source>Take the trained model elsewhere</source>
        <translation>Das trainierte Modell anderswohin mitnehmen</translation>
    </message>
    <message>
        <source>Training is paused; Train goes on with it.</source>
        <translation>Das Training pausiert; „Trainieren“ setzt es fort.</translation>
    </message>
    <message>
        <source>Save the run</source>
        <translation>Lauf speichern</translation>
    </message>
    <message>
        <source>my run{0}</source>
        <extracomment>{0}: SUFFIX</extracomment>
        <translation>mein Lauf{0}</translation>
    </message>
    <message>
        <source>Tiny model, {0:,} steps</source>
        <extracomment>{0}: run.step</extracomment>
        <translation>Winziges Modell, {0:,} Schritte</translation>
    </message>
    <message>
        <source>Tiny model</source>
        <translation>Winziges Modell</translation>
    </message>
    <message>
        <source>Lab 2, step {0:,}</source>
        <extracomment>{0}: run.step</extracomment>
        <translation>Labor 2, Schritt {0:,}</translation>
    </message>
    <message>
        <source>How many blocks the network has.</source>
        <translation>Wie viele Blöcke das Netz hat.</translation>
    </message>
    <message>
        <source>How many numbers a token’s vector has.</source>
        <translation>Wie viele Zahlen der Vektor eines Tokens hat.</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>Köpfe</translation>
    </message>
    <message>
        <source>How many heads attend side by side in each block.</source>
        <translation>Wie viele Köpfe in jedem Block nebeneinander arbeiten.</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Kontext</translation>
    </message>
    <message>
        <source>How many tokens are read at once.</source>
        <translation>Wie viele Token auf einmal gelesen werden.</translation>
    </message>
    <message>
        <source>Settings of the run</source>
        <translation>Einstellungen des Laufs</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>What is learnt from; lab 1 shows how the text is cut into tokens.</source>
        <translation>Woraus gelernt wird; Labor 1 zeigt, wie der Text in Token zerlegt wird.</translation>
    </message>
    <message>
        <source>The text that is learnt, here and in lab 1</source>
        <translation>Der Text, der gelernt wird, hier und in Labor 1</translation>
    </message>
    <message>
        <source>Tokeniser</source>
        <translation>Tokenizer</translation>
    </message>
    <message>
        <source>How many tokens of the vocabulary that lab 1 learns from this text; another number is chosen there</source>
        <translation>Wie viele Token das Vokabular hat, das Labor 1 aus diesem Text lernt; eine andere Zahl wird dort gewählt</translation>
    </message>
    <message>
        <source>The network: blocks of attention and small layers, stacked.</source>
        <translation>Das Netz: Blöcke aus Attention und kleinen Schichten, gestapelt.</translation>
    </message>
    <message>
        <source>How each step of training changes the weights.</source>
        <translation>Wie jeder Trainingsschritt die Gewichte ändert.</translation>
    </message>
    <message>
        <source>How far each step goes; may change any time.</source>
        <translation>Wie weit jeder Schritt geht; darf sich jederzeit ändern.</translation>
    </message>
    <message>
        <source>How many passages each step learns from.</source>
        <translation>Aus wie vielen Textstellen jeder Schritt lernt.</translation>
    </message>
    <message>
        <source>The rate falls to a tenth over so many.</source>
        <translation>Über so viele Schritte fällt die Rate auf ein Zehntel.</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>Datei öffnen…</translation>
    </message>
    <message>
        <source>{0:,} weights · {1:,} tokens a step</source>
        <extracomment>{0}: count; {1}: passage</extracomment>
        <translation>{0:,} Gewichte · {1:,} Token je Schritt</translation>
    </message>
    <message>
        <source>Each head needs a multiple of 16 numbers: a width of {0} goes with 1 head.</source>
        <extracomment>{0}: width</extracomment>
        <translation>Jeder Kopf braucht ein Vielfaches von 16 Zahlen: Zur Breite {0} passt 1 Kopf.</translation>
    </message>
    <message>
        <source>Each head needs a multiple of 16 numbers: a width of {0} goes with {1} heads.</source>
        <extracomment>{0}: width; {1}: heads</extracomment>
        <translation>Jeder Kopf braucht ein Vielfaches von 16 Zahlen: Zur Breite {0} passen {1} Köpfe.</translation>
    </message>
    <message>
        <source>{0:,} tokens</source>
        <extracomment>{0}: size</extracomment>
        <translation>{0:,} Token</translation>
    </message>
    <message>
        <source> · bytes alone</source>
        <translation> · nur Bytes</translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation>Nachbarn</translation>
    </message>
    <message>
        <source>The tokens whose vectors point where the chosen one’s does</source>
        <translation>Die Token, deren Vektoren in dieselbe Richtung zeigen wie der des gewählten</translation>
    </message>
    <message>
        <source>How much each token of the example looks at itself and at those before it</source>
        <translation>Wie stark jedes Token des Beispiels auf sich selbst und auf die davor schaut</translation>
    </message>
    <message>
        <source>How strongly the loss pulls at each part of the network</source>
        <translation>Wie stark der Verlust an jedem Teil des Netzes zieht</translation>
    </message>
    <message>
        <source>Open run…</source>
        <translation>Lauf öffnen…</translation>
    </message>
    <message>
        <source>Go on with a saved run</source>
        <translation>Mit einem gespeicherten Lauf weitermachen</translation>
    </message>
    <message>
        <source>Train or pause</source>
        <translation>Trainieren oder pausieren</translation>
    </message>
    <message>
        <source>Train, or pause</source>
        <translation>Trainieren oder pausieren</translation>
    </message>
    <message>
        <source>One step of training</source>
        <translation>Ein Trainingsschritt</translation>
    </message>
    <message>
        <source>The run</source>
        <translation>Der Lauf</translation>
    </message>
    <message>
        <source>Token vectors</source>
        <translation>Tokenvektoren</translation>
    </message>
    <message>
        <source>Loss · bits per character</source>
        <translation>Verlust · Bits pro Zeichen</translation>
    </message>
    <message>
        <source>How many bits the model needs, on average, to tell the next character: fewer is better. The dashed lines are what guessers need that know nothing (chance), how often each token occurs, or which token followed the last one (bigrams).</source>
        <translation>Wie viele Bits das Modell im Mittel braucht, um das nächste Zeichen anzugeben: Weniger ist besser. Die gestrichelten Linien zeigen, was man beim Raten braucht, wenn man nichts weiß (Zufall), wenn man weiß, wie oft jedes Token vorkommt, oder welches Token auf das letzte folgte (Bigramme).</translation>
    </message>
    <message>
        <source>One example · cut off the last token, guess it</source>
        <translation>Ein Beispiel · das letzte Token abschneiden und raten</translation>
    </message>
    <message>
        <source>A passage of the held-out text, which is never trained on. The loss is the negative logarithm of the probability that the model gave to the true token.</source>
        <translation>Eine Stelle aus dem zurückgehaltenen Text, mit dem nie trainiert wird. Der Verlust ist der negative Logarithmus der Wahrscheinlichkeit, die das Modell dem wahren Token gab.</translation>
    </message>
    <message>
        <source>What it writes</source>
        <translation>Was es schreibt</translation>
    </message>
    <message>
        <source>What the model wrote at some steps, from the same random numbers each time. “�” is a byte that makes no letter of the text.</source>
        <translation>Was das Modell bei einigen Schritten geschrieben hat, jedes Mal aus denselben Zufallszahlen. „�“ ist ein Byte, das keinen Buchstaben des Textes ergibt.</translation>
    </message>
    <message>
        <source>Token vectors · forming</source>
        <translation>Tokenvektoren · im Entstehen</translation>
    </message>
    <message>
        <source>Each token’s vector, seen from where the vectors differ most (the first two principal components). Click a token for its neighbours.</source>
        <translation>Der Vektor jedes Tokens, von dort gesehen, wo sich die Vektoren am meisten unterscheiden (die ersten zwei Hauptkomponenten). Klicke ein Token an, um seine Nachbarn zu sehen.</translation>
    </message>
    <message>
        <source>Moment</source>
        <translation>Zeitpunkt</translation>
    </message>
    <message>
        <source>Which moment of the run is seen.</source>
        <translation>Welcher Zeitpunkt des Laufs zu sehen ist.</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Back to the newest moment</source>
        <translation>Zurück zum neuesten Zeitpunkt</translation>
    </message>
    <message>
        <source>What is seen of the model</source>
        <translation>Was vom Modell zu sehen ist</translation>
    </message>
    <message>
        <source>Open a run</source>
        <translation>Lauf öffnen</translation>
    </message>
    <message>
        <source>seen after step {0:,}</source>
        <extracomment>{0}: look.step</extracomment>
        <translation>gesehen nach Schritt {0:,}</translation>
    </message>
    <message>
        <source>numpy engine</source>
        <translation>numpy-Rechenwerk</translation>
    </message>
    <message>
        <source>{0:,.0f} tokens/s</source>
        <extracomment>{0}: frame.tokens_per_s</extracomment>
        <translation>{0:,.0f} Token/s</translation>
    </message>
    <message>
        <source>run saved just now</source>
        <translation>Lauf gerade gespeichert</translation>
    </message>
    <message>
        <source>run saved {0:.0f} s ago</source>
        <extracomment>{0}: ago</extracomment>
        <translation>Lauf vor {0:.0f} s gespeichert</translation>
    </message>
    <message>
        <source>the run is saved every 20 s</source>
        <translation>der Lauf wird alle 20 s gespeichert</translation>
    </message>
    <message>
        <source>The tokeniser is still being learnt; training begins after it.</source>
        <translation>Der Tokenizer wird noch gelernt; das Training beginnt danach.</translation>
    </message>
    <message>
        <source>The run up to step {0:,} is kept: “Go on with the saved run” brings it back, until another one is trained.</source>
        <extracomment>{0}: self.run.step</extracomment>
        <translation>Der Lauf bis Schritt {0:,} ist aufbewahrt: „Mit dem gespeicherten Lauf weiter“ holt ihn zurück, bis ein anderer trainiert wird.</translation>
    </message>
    <message>
        <source>Pause training before another run is opened.</source>
        <translation>Pausiere das Training, bevor ein anderer Lauf geöffnet wird.</translation>
    </message>
    <message>
        <source>The run “{0}” goes on from step {1:,}.</source>
        <extracomment>{0}: title; {1}: run.step</extracomment>
        <translation>Der Lauf „{0}“ geht ab Schritt {1:,} weiter.</translation>
    </message>
    <message>
        <source>The run was saved as {0}.</source>
        <extracomment>{0}: path.name</extracomment>
        <translation>Der Lauf wurde als {0} gespeichert.</translation>
    </message>
    <message>
        <source>The run could not be saved ({0}); make room on the disk. The run goes on, and saving it is tried again.</source>
        <extracomment>{0}: reason(error)</extracomment>
        <translation>Der Lauf konnte nicht gespeichert werden ({0}); bitte Platz auf dem Datenträger schaffen. Der Lauf geht weiter, und das Speichern wird wieder versucht.</translation>
    </message>
    <message>
        <source>Train the model (F5)</source>
        <translation>Das Modell trainieren (F5)</translation>
    </message>
    <message>
        <source>One step of training (F10)</source>
        <translation>Ein Trainingsschritt (F10)</translation>
    </message>
    <message>
        <source>Begin again with fresh weights; the run before can be gone on with until you train</source>
        <translation>Mit frischen Gewichten neu beginnen; der vorige Lauf lässt sich fortsetzen, bis du trainierst</translation>
    </message>
    <message>
        <source>Go on with the saved run</source>
        <translation>Mit dem gespeicherten Lauf weiter</translation>
    </message>
    <message>
        <source>Open the run that was saved here by itself</source>
        <translation>Den Lauf öffnen, der hier von selbst gespeichert wurde</translation>
    </message>
    <message>
        <source>Getting ready…</source>
        <translation>Wird vorbereitet…</translation>
    </message>
    <message>
        <source>words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>parts of words</source>
        <translation>Wortteile</translation>
    </message>
    <message>
        <source>signs</source>
        <translation>Zeichen</translation>
    </message>
    <message>
        <source>first component</source>
        <translation>erste Komponente</translation>
    </message>
    <message>
        <source>second component</source>
        <translation>zweite Komponente</translation>
    </message>
    <message>
        <source>Train, and the tokens’ vectors find their places here.</source>
        <translation>Trainiere, und die Vektoren der Token finden hier ihre Plätze.</translation>
    </message>
    <message>
        <source>{0}: click for its neighbours</source>
        <extracomment>{0}: self._names[index]</extracomment>
        <translation>{0}: klicken für die Nachbarn</translation>
    </message>
    <message>
        <source>{0}: {1} tokens on a plane. [ and ] choose one.</source>
        <extracomment>{0}: self.title; {1}: count</extracomment>
        <translation>{0}: {1} Token auf einer Ebene. [ und ] wählen eines.</translation>
    </message>
    <message>
        <source>Colours of the map</source>
        <translation>Farben der Karte</translation>
    </message>
    <message>
        <source>A token that begins with a space begins a word; one with a capital is a name or the beginning of a sentence.</source>
        <translation>Ein Token, das mit einem Leerzeichen beginnt, beginnt ein Wort; eines mit Großbuchstaben ist ein Name oder der Anfang eines Satzes.</translation>
    </message>
    <message>
        <source>chance</source>
        <translation>Zufall</translation>
    </message>
    <message>
        <source>frequencies</source>
        <translation>Häufigkeiten</translation>
    </message>
    <message>
        <source>bigrams</source>
        <translation>Bigramme</translation>
    </message>
    <message>
        <source>bits per character</source>
        <translation>Bits pro Zeichen</translation>
    </message>
    <message>
        <source>Press Train: the loss falls from chance towards what a text tells.</source>
        <translation>Drücke „Trainieren“: Der Verlust fällt vom Zufall zu dem hin, was ein Text verrät.</translation>
    </message>
    <message>
        <source>held out</source>
        <translation>zurückgehalten</translation>
    </message>
    <message>
        <source>training {0:.2f}</source>
        <extracomment>{0}: frame.train[by_then - 1]</extracomment>
        <translation>Training {0:.2f}</translation>
    </message>
    <message>
        <source>held out {0:.2f} bits per character</source>
        <extracomment>{0}: frame.test[by_then - 1]</extracomment>
        <translation>zurückgehalten {0:.2f} Bits pro Zeichen</translation>
    </message>
    <message>
        <source>{0:.0f} % real words</source>
        <extracomment>{0}: 100 * words[-1]</extracomment>
        <translation>{0:.0f} % echte Wörter</translation>
    </message>
    <message>
        <source>Passage with its last token cut off</source>
        <translation>Textstelle, deren letztes Token abgeschnitten ist</translation>
    </message>
    <message>
        <source>Guesses of the next token</source>
        <translation>Vermutungen für das nächste Token</translation>
    </message>
    <message>
        <source>The model’s guesses of the next token appear here.</source>
        <translation>Hier erscheinen die Vermutungen des Modells für das nächste Token.</translation>
    </message>
    <message>
        <source>Another</source>
        <translation>Eine andere</translation>
    </message>
    <message>
        <source>Another passage of the held-out text</source>
        <translation>Eine andere Stelle aus dem zurückgehaltenen Text</translation>
    </message>
    <message>
        <source>truth: {0} · loss −ln {1:.3g} = {2:.2f} nats</source>
        <extracomment>{0}: name; {1}: chance; {2}: -math.log(chance)</extracomment>
        <translation>wahr: {0} · Verlust −ln {1:.3g} = {2:.2f} Nats</translation>
    </message>
    <message>
        <source>Train, and the model writes here.</source>
        <translation>Trainiere, und das Modell schreibt hier.</translation>
    </message>
    <message>
        <source>Train, and click a token on the map.</source>
        <translation>Trainiere und klicke ein Token auf der Karte an.</translation>
    </message>
    <message>
        <source>NEAREST TOKENS</source>
        <translation>NÄCHSTE TOKEN</translation>
    </message>
    <message>
        <source>NEAREST TO {0} · COSINE</source>
        <extracomment>{0}: quoted(tokeniser, look.token)</extracomment>
        <translation>AM NÄCHSTEN ZU {0} · KOSINUS</translation>
    </message>
    <message>
        <source>Which block’s attention</source>
        <translation>Die Attention welches Blocks</translation>
    </message>
    <message>
        <source>Which head of the block</source>
        <translation>Welcher Kopf des Blocks</translation>
    </message>
    <message>
        <source>Attention of a head</source>
        <translation>Attention eines Kopfes</translation>
    </message>
    <message>
        <source>Train, and how a head attends to the example appears here.</source>
        <translation>Trainiere, und hier erscheint, worauf ein Kopf im Beispiel schaut.</translation>
    </message>
    <message>
        <source>Block {0}</source>
        <extracomment>{0}: n + 1</extracomment>
        <translation>Block {0}</translation>
    </message>
    <message>
        <source>Head {0}</source>
        <extracomment>{0}: n + 1</extracomment>
        <translation>Kopf {0}</translation>
    </message>
    <message>
        <source>{0} attends to {1} with {2:.1%}</source>
        <extracomment>{0}: names[row]; {1}: names[column]; {2}: value</extracomment>
        <translation>{0} schaut auf {1} mit {2:.1%}</translation>
    </message>
    <message>
        <source>length of the gradient</source>
        <translation>Länge des Gradienten</translation>
    </message>
    <message>
        <source>The length of the gradient in each part of the network, every {0} steps.</source>
        <extracomment>{0}: NORM_EVERY</extracomment>
        <translation>Die Länge des Gradienten in jedem Teil des Netzes, alle {0} Schritte.</translation>
    </message>
    <message>
        <source>“{0}” is token {1:,}</source>
        <extracomment>{0}: visible(piece.text); {1}: piece.id</extracomment>
        <translation>„{0}“ ist Token {1:,}</translation>
    </message>
    <message>
        <source>nothing to show yet</source>
        <translation>noch nichts zu zeigen</translation>
    </message>
    <message>
        <source>{0}, {1} tokens: {2}</source>
        <extracomment>{0}: self.title; {1}: len(self._pieces); {2}: first</extracomment>
        <translation>{0}, {1} Token: {2}</translation>
    </message>
    <message>
        <source>Save tokeniser…</source>
        <translation>Tokenizer speichern…</translation>
    </message>
    <message>
        <source>Save the vocabulary so far as tokenizer.json</source>
        <translation>Das bisherige Vokabular als tokenizer.json speichern</translation>
    </message>
    <message>
        <source>Text and merges</source>
        <translation>Text und Verschmelzungen</translation>
    </message>
    <message>
        <source>The text and a sentence</source>
        <translation>Der Text und ein Satz</translation>
    </message>
    <message>
        <source>The text to learn from</source>
        <translation>Der Text, aus dem gelernt wird</translation>
    </message>
    <message>
        <source>Learn from a text file of yours</source>
        <translation>Aus einer eigenen Textdatei lernen</translation>
    </message>
    <message>
        <source>Learn from the text on the clipboard</source>
        <translation>Aus dem Text in der Zwischenablage lernen</translation>
    </message>
    <message>
        <source>Byte-pair encoding: the two tokens that stand side by side most often become one, again and again.</source>
        <translation>Byte-Pair-Encoding: Die zwei Token, die am häufigsten nebeneinander stehen, werden zu einem, immer wieder.</translation>
    </message>
    <message>
        <source>Next pairs</source>
        <translation>Nächste Paare</translation>
    </message>
    <message>
        <source>How often pairs of neighbouring tokens occur in the whole text; the first is merged next.</source>
        <translation>Wie oft Paare benachbarter Token im ganzen Text vorkommen; das erste wird als Nächstes verschmolzen.</translation>
    </message>
    <message>
        <source>Commonest pairs</source>
        <translation>Häufigste Paare</translation>
    </message>
    <message>
        <source>pair</source>
        <translation>Paar</translation>
    </message>
    <message>
        <source>count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>The text in tokens</source>
        <translation>Der Text in Token</translation>
    </message>
    <message>
        <source>A dot is a space, an arrow the end of a line, ⟨E2 80⟩ bytes that make no letter by themselves. What the last merge made is framed.</source>
        <translation>Ein Punkt ist ein Leerzeichen, ein Pfeil das Ende einer Zeile, ⟨E2 80⟩ sind Bytes, die allein keinen Buchstaben ergeben. Was die letzte Verschmelzung gemacht hat, ist umrahmt.</translation>
    </message>
    <message>
        <source>Reading the text…</source>
        <translation>Der Text wird gelesen…</translation>
    </message>
    <message>
        <source>Where the newest token stands first</source>
        <translation>Wo das neueste Token zuerst steht</translation>
    </message>
    <message>
        <source>The newest token, where it stands first</source>
        <translation>Das neueste Token, wo es zuerst steht</translation>
    </message>
    <message>
        <source>Any sentence, in both vocabularies</source>
        <translation>Irgendein Satz, in beiden Vokabularen</translation>
    </message>
    <message>
        <source>Your merges beside the 49,152 tokens that SmolLM2 was trained with.</source>
        <translation>Deine Verschmelzungen neben den 49 152 Token, mit denen SmolLM2 trainiert wurde.</translation>
    </message>
    <message>
        <source>1 character.</source>
        <translation>1 Zeichen.</translation>
    </message>
    <message>
        <source>{0:,} characters.</source>
        <extracomment>{0}: letters</extracomment>
        <translation>{0:,} Zeichen.</translation>
    </message>
    <message>
        <source>The pairs are counted when the text has been read.</source>
        <translation>Die Paare werden gezählt, wenn der Text gelesen ist.</translation>
    </message>
    <message>
        <source>THE TEXT IN TOKENS</source>
        <translation>DER TEXT IN TOKEN</translation>
    </message>
    <message>
        <source>It is too long, or stands too far on, to be shown here.</source>
        <translation>Es ist zu lang oder steht zu weit hinten, um hier gezeigt zu werden.</translation>
    </message>
    <message>
        <source>Each merge makes a token, which is shown here among its neighbours.</source>
        <translation>Jede Verschmelzung macht ein Token, das hier unter seinen Nachbarn gezeigt wird.</translation>
    </message>
    <message>
        <source> (ITS BEGINNING)</source>
        <translation> (SEIN ANFANG)</translation>
    </message>
    <message>
        <source>THE TEXT IN TOKENS{0} · {1:,} IN ALL · {2:,.2f} CHARACTERS EACH</source>
        <extracomment>{0}: part; {1}: tokens; {2}: each</extracomment>
        <translation>DER TEXT IN TOKEN{0} · {1:,} INSGESAMT · JE {2:,.2f} ZEICHEN</translation>
    </message>
    <message>
        <source>Nothing is merged yet: every byte is a token of its own.</source>
        <translation>Noch nichts ist verschmolzen: Jedes Byte ist ein eigenes Token.</translation>
    </message>
    <message>
        <source>Merge {0:,}: {1} and {2} stood side by side {3:,} times, so {4} is token {5:,} now.</source>
        <extracomment>{0}: at; {1}: quoted(known, last.left); {2}: quoted(known, last.right); {3}: last.count; {4}: quoted(known, last.id); {5}: last.id</extracomment>
        <translation>Verschmelzung {0:,}: {1} und {2} standen {3:,}-mal nebeneinander, also ist {4} jetzt Token {5:,}.</translation>
    </message>
    <message>
        <source>More merges are being learnt.</source>
        <translation>Weitere Verschmelzungen werden gelernt.</translation>
    </message>
    <message>
        <source>{0:,} tokens are as many as this lab learns.</source>
        <extracomment>{0}: MOST_VOCABULARY</extracomment>
        <translation>{0:,} Token sind so viele, wie dieses Labor lernt.</translation>
    </message>
    <message>
        <source>No pair occurs any more: every word is one token.</source>
        <translation>Kein Paar kommt mehr vor: Jedes Wort ist ein Token.</translation>
    </message>
    <message>
        <source>Pre-train with {0:,} tokens</source>
        <extracomment>{0}: size</extracomment>
        <translation>Mit {0:,} Token vortrainieren</translation>
    </message>
    <message>
        <source>Lab 2 works with this vocabulary already</source>
        <translation>Labor 2 arbeitet schon mit diesem Vokabular</translation>
    </message>
    <message>
        <source>Lab 2 works with this vocabulary; go there</source>
        <translation>Labor 2 arbeitet mit diesem Vokabular; dorthin wechseln</translation>
    </message>
    <message>
        <source>Save the tokeniser</source>
        <translation>Tokenizer speichern</translation>
    </message>
    <message>
        <source>The tokeniser is still being learnt; wait a moment.</source>
        <translation>Der Tokenizer wird noch gelernt; warte einen Augenblick.</translation>
    </message>
    <message>
        <source>“{0}” was not saved: {1}. Choose another place.</source>
        <extracomment>{0}: path.name; {1}: said</extracomment>
        <translation>„{0}“ wurde nicht gespeichert: {1}. Wähle einen anderen Ort.</translation>
    </message>
    <message>
        <source>{0:,} tokens were saved as {1}.</source>
        <extracomment>{0}: so_far.size; {1}: path.name</extracomment>
        <translation>{0:,} Token wurden als {1} gespeichert.</translation>
    </message>
    <message>
        <source>learning merges</source>
        <translation>Lernen der Verschmelzungen</translation>
    </message>
    <message>
        <source>{0:,} tokens in the vocabulary</source>
        <extracomment>{0}: SMALLEST + self.at</extracomment>
        <translation>{0:,} Token im Vokabular</translation>
    </message>
    <message>
        <source>{0:,} in the text</source>
        <extracomment>{0}: tokens</extracomment>
        <translation>{0:,} im Text</translation>
    </message>
    <message>
        <source>The king said to them, “Bring me the unbelievable book.”</source>
        <translation>The king said to them, “Bring me the unbelievable book.”</translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation>Satz</translation>
    </message>
    <message>
        <source>Type any sentence, in any language</source>
        <translation>Irgendeinen Satz tippen, in irgendeiner Sprache</translation>
    </message>
    <message>
        <source>The sentence in the vocabulary so far</source>
        <translation>Der Satz im bisherigen Vokabular</translation>
    </message>
    <message>
        <source>SmolLM2’s 49,152 tokens</source>
        <translation>Die 49 152 Token von SmolLM2</translation>
    </message>
    <message>
        <source>The sentence as SmolLM2 splits it</source>
        <translation>Der Satz, wie SmolLM2 ihn aufteilt</translation>
    </message>
    <message>
        <source>Opening SmolLM2’s tokenizer…</source>
        <translation>Der Tokenizer von SmolLM2 wird geöffnet…</translation>
    </message>
    <message>
        <source>SmolLM2 is not prepared on this computer; open Language model to prepare it.</source>
        <translation>SmolLM2 ist auf diesem Rechner nicht vorbereitet; öffne „Sprachmodell“, um es vorzubereiten.</translation>
    </message>
    <message>
        <source>The first merges are being learnt…</source>
        <translation>Die ersten Verschmelzungen werden gelernt…</translation>
    </message>
    <message>
        <source>Your vocabulary so far</source>
        <translation>Dein bisheriges Vokabular</translation>
    </message>
    <message>
        <source>SmolLM2’s {0:,} tokens</source>
        <extracomment>{0}: self._theirs.vocabulary_size</extracomment>
        <translation>Die {0:,} Token von SmolLM2</translation>
    </message>
    <message>
        <source>{0}: nothing to split yet</source>
        <extracomment>{0}: whose</extracomment>
        <translation>{0}: noch nichts aufzuteilen</translation>
    </message>
    <message>
        <source>{0}: 1 token, {1:.1f} characters each</source>
        <extracomment>{0}: whose; {1}: each</extracomment>
        <translation>{0}: 1 Token, je {1:.1f} Zeichen</translation>
    </message>
    <message>
        <source>{0}: {1} tokens, {2:.1f} characters each</source>
        <extracomment>{0}: whose; {1}: tokens; {2}: each</extracomment>
        <translation>{0}: {1} Token, je {2:.1f} Zeichen</translation>
    </message>
    <message>
        <source>Merge after merge, by itself</source>
        <translation>Verschmelzung um Verschmelzung, von selbst</translation>
    </message>
    <message>
        <source>Before the first merge</source>
        <translation>Vor der ersten Verschmelzung</translation>
    </message>
    <message>
        <source>Undo one merge</source>
        <translation>Eine Verschmelzung zurücknehmen</translation>
    </message>
    <message>
        <source>One more merge</source>
        <translation>Noch eine Verschmelzung</translation>
    </message>
    <message>
        <source>How many merges are shown.</source>
        <translation>Wie viele Verschmelzungen gezeigt werden.</translation>
    </message>
    <message>
        <source>Vocabulary and charts</source>
        <translation>Vokabular und Schaubilder</translation>
    </message>
    <message>
        <source>Characters per token</source>
        <translation>Zeichen pro Token</translation>
    </message>
    <message>
        <source>merges</source>
        <translation>Verschmelzungen</translation>
    </message>
    <message>
        <source>characters per token</source>
        <translation>Zeichen pro Token</translation>
    </message>
    <message>
        <source>How far the merges shorten the text.</source>
        <translation>Wie weit die Verschmelzungen den Text verkürzen.</translation>
    </message>
    <message>
        <source>How long tokens are</source>
        <translation>Wie lang Token sind</translation>
    </message>
    <message>
        <source>Vocabulary, newest first</source>
        <translation>Vokabular, das neueste zuerst</translation>
    </message>
    <message>
        <source>The 256 bytes alone; merges add to them.</source>
        <translation>Nur die 256 Bytes; Verschmelzungen kommen hinzu.</translation>
    </message>
    <message>
        <source>Compression · characters per token</source>
        <translation>Verdichtung · Zeichen pro Token</translation>
    </message>
    <message>
        <source>The more characters a token stands for, the fewer tokens a model has to read.</source>
        <translation>Je mehr Zeichen ein Token umfasst, desto weniger Token muss ein Modell lesen.</translation>
    </message>
    <message>
        <source>Length of tokens · bytes</source>
        <translation>Länge der Token · Bytes</translation>
    </message>
    <message>
        <source>How many tokens of the vocabulary stand for so many bytes.</source>
        <translation>Wie viele Token des Vokabulars für so viele Bytes stehen.</translation>
    </message>
    <message>
        <source>Vocabulary</source>
        <translation>Vokabular</translation>
    </message>
    <message>
        <source>All tokens there are, the newest first.</source>
        <translation>Alle Token, die es gibt, die neuesten zuerst.</translation>
    </message>
    <message>
        <source>VOCABULARY</source>
        <translation>VOKABULAR</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source> · THE NEWEST {0} SHOWN</source>
        <extracomment>{0}: _SHOWN</extracomment>
        <translation> · DIE NEUESTEN {0} GEZEIGT</translation>
    </message>
    <message>
        <source>VOCABULARY · {0:,} = 256 BYTES + {1:,} MERGED + THE END OF A TEXT{2}</source>
        <extracomment>{0}: size; {1}: len(made); {2}: more</extracomment>
        <translation>VOKABULAR · {0:,} = 256 BYTES + {1:,} VERSCHMOLZENE + DAS ENDE EINES TEXTES{2}</translation>
    </message>
    <message>
        <source>learning the tokeniser</source>
        <translation>Lernen des Tokenizers</translation>
    </message>
    <message>
        <source>opening SmolLM2’s tokenizer</source>
        <translation>Öffnen des Tokenizers von SmolLM2</translation>
    </message>
    <message>
        <source>getting ready to train</source>
        <translation>Vorbereiten des Trainings</translation>
    </message>
    <message>
        <source>training the tiny model</source>
        <translation>Trainieren des winzigen Modells</translation>
    </message>
    <message>
        <source>looking back</source>
        <translation>Zurückblicken</translation>
    </message>
    <message>
        <source>opening the run</source>
        <translation>Öffnen des Laufs</translation>
    </message>
    <message>
        <source>saving the run</source>
        <translation>Speichern des Laufs</translation>
    </message>
    <message>
        <source>tuning the tiny model</source>
        <translation>Abstimmen des winzigen Modells</translation>
    </message>
    <message>
        <source>exporting the tiny model</source>
        <translation>Exportieren des winzigen Modells</translation>
    </message>
    <message>
        <source>There is not enough memory for this; choose a smaller model or a shorter text.</source>
        <translation>Der Speicher reicht dafür nicht; wähle ein kleineres Modell oder einen kürzeren Text.</translation>
    </message>
    <message>
        <source>The file could not be used: {0}.</source>
        <extracomment>{0}: reason(error)</extracomment>
        <translation>Die Datei war nicht benutzbar: {0}.</translation>
    </message>
    <message>
        <source>Something went wrong ({0}); try again.</source>
        <extracomment>{0}: error</extracomment>
        <translation>Etwas ist schiefgegangen ({0}); versuche es noch einmal.</translation>
    </message>
    <message>
        <source>There is no text on the clipboard; copy some and paste it here.</source>
        <translation>In der Zwischenablage ist kein Text; kopiere welchen und füge ihn hier ein.</translation>
    </message>
    <message>
        <source>The clipboard</source>
        <translation>Die Zwischenablage</translation>
    </message>
    <message>
        <source>looks</source>
        <translation>schaut</translation>
    </message>
    <message>
        <source>at</source>
        <translation>auf</translation>
    </message>
    <message>
        <source>{0}: nothing to show yet.</source>
        <extracomment>{0}: self.title</extracomment>
        <translation>{0}: noch nichts zu zeigen.</translation>
    </message>
    <message>
        <source> Chosen: {0}.</source>
        <extracomment>{0}: self._say(self._chosen)</extracomment>
        <translation> Gewählt: {0}.</translation>
    </message>
    <message>
        <source> Strongest: {0} looks at {1}, {2:.0%}.</source>
        <extracomment>{0}: self._names[row]; {1}: self._names[column]; {2}: others[row, column]</extracomment>
        <translation> Am stärksten: {0} schaut auf {1}, {2:.0%}.</translation>
    </message>
    <message>
        <source>{0}: {1} tokens.{2}{3} Left and right choose.</source>
        <extracomment>{0}: self.title; {1}: len(self._names); {2}: most; {3}: chosen</extracomment>
        <translation>{0}: {1} Token.{2}{3} Links und rechts wählen.</translation>
    </message>
    <message>
        <source>{0}: {1} before, {2}</source>
        <extracomment>{0}: bar.name; {1}: self.number(bar.before); {2}: self.number(bar.after)</extracomment>
        <translation>{0}: {1} vorher, {2}</translation>
    </message>
    <message>
        <source>{0}: {1}. Up and down walk the rows, Enter chooses one.</source>
        <extracomment>{0}: self.title; {1}: first</extracomment>
        <translation>{0}: {1}. Auf und ab gehen durch die Zeilen, Enter wählt eine.</translation>
    </message>
    <message>
        <source>Document (*.pdf)</source>
        <translation>Dokument (*.pdf)</translation>
    </message>
    <message>
        <source>plot</source>
        <translation>Schaubild</translation>
    </message>
    <message>
        <source>Save {0} as {1}</source>
        <extracomment>{0}: plot.title; {1}: kind.upper()</extracomment>
        <translation>{0} als {1} speichern</translation>
    </message>
    <message>
        <source>The picture is on the clipboard.</source>
        <translation>Das Bild ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>The numbers are on the clipboard.</source>
        <translation>Die Zahlen sind in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>Copy numbers</source>
        <translation>Zahlen kopieren</translation>
    </message>
    <message>
        <source>Save as PNG…</source>
        <translation>Als PNG speichern…</translation>
    </message>
    <message>
        <source>Save as SVG…</source>
        <translation>Als SVG speichern…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Als PDF speichern…</translation>
    </message>
    <message>
        <source> with {0:,} points</source>
        <extracomment>{0}: count</extracomment>
        <translation> mit {0:,} Punkten</translation>
    </message>
    <message>
        <source>{0} from {1} to {2}, {3} from {4} to {5}</source>
        <extracomment>{0}: self.x_name; {1}: plain(view.left, 2); {2}: plain(view.right, 2); {3}: self.y_name; {4}: plain(view.bottom, 2); {5}: plain(view.top, 2)</extracomment>
        <translation>{0} von {1} bis {2}, {3} von {4} bis {5}</translation>
    </message>
    <message>
        <source>Arrow keys move, + and − zoom, 0 goes back.</source>
        <translation>Pfeiltasten verschieben, + und − zoomen, 0 geht zurück.</translation>
    </message>
    <message>
        <source>Layer {0}, head {1}: {2} {3}</source>
        <extracomment>{0}: layer + 1; {1}: head + 1; {2}: self._measure; {3}: number</extracomment>
        <translation>Schicht {0}, Kopf {1}: {2} {3}</translation>
    </message>
    <message>
        <source>{0}: {1} layers, {2} heads. Strongest: {3}. Chosen: {4}. Arrow keys choose.</source>
        <extracomment>{0}: self.title; {1}: self._values.shape[0]; {2}: self._values.shape[1]; {3}: self._say((layer, head)); {4}: self._say(self._current)</extracomment>
        <translation>{0}: {1} Schichten, {2} Köpfe. Am stärksten: {3}. Gewählt: {4}. Pfeiltasten wählen.</translation>
    </message>
    <message>
        <source>{0}: {1} rows, {2} columns. Largest: {3}. Arrow keys walk the cells, plus and minus zoom, F fits.</source>
        <extracomment>{0}: self.title; {1}: height; {2}: width; {3}: self._say((row, column))</extracomment>
        <translation>{0}: {1} Zeilen, {2} Spalten. Größter Wert: {3}. Pfeiltasten gehen durch die Zellen, Plus und Minus zoomen, F passt ein.</translation>
    </message>
    <message>
        <source>curve</source>
        <translation>Kurve</translation>
    </message>
    <message>
        <source>{0} from {1} to {2}</source>
        <extracomment>{0}: name; {1}: plain(float(y.min()), 3); {2}: plain(float(y.max()), 3)</extracomment>
        <translation>{0} von {1} bis {2}</translation>
    </message>
    <message>
        <source>pieces</source>
        <translation>Stücke</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>{0}: nothing yet.</source>
        <extracomment>{0}: self.title</extracomment>
        <translation>{0}: noch nichts.</translation>
    </message>
    <message>
        <source>{0}, step {1}: {2}. {3}</source>
        <extracomment>{0}: self.title; {1}: self._current; {2}: &apos; | &apos;.join(row.pieces); {3}: row.read_out</extracomment>
        <translation>{0}, Schritt {1}: {2}. {3}</translation>
    </message>
    <message>
        <source> Picked: {0}.</source>
        <extracomment>{0}: self._say(self._current)</extracomment>
        <translation> Ausgewählt: {0}.</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source> {0} from {1} to {2}.</source>
        <extracomment>{0}: what; {1}: plain(float(finite.min()), 3); {2}: plain(float(finite.max()), 3)</extracomment>
        <translation> {0} von {1} bis {2}.</translation>
    </message>
    <message>
        <source>Their values go</source>
        <translation>Ihre Werte gehen</translation>
    </message>
    <message>
        <source>{0}: {1:,} pieces.{2} {3}</source>
        <extracomment>{0}: self.title; {1}: len(self); {2}: values; {3}: keys</extracomment>
        <translation>{0}: {1:,} Stücke.{2} {3}</translation>
    </message>
    <message>
        <source>Head {0} has a q of its own and takes k and v from {1}.</source>
        <extracomment>{0}: head + 1; {1}: self.group(head) + 1</extracomment>
        <translation>Kopf {0} hat ein eigenes q und nimmt k und v von {1}.</translation>
    </message>
    <message>
        <source>head</source>
        <translation>Kopf</translation>
    </message>
    <message>
        <source>key-value head</source>
        <translation>Key-Value-Kopf</translation>
    </message>
    <message>
        <source>{0}: {1} heads, {2} keys and values. Head {3} shares with {4}.</source>
        <extracomment>{0}: self.title; {1}: self._heads; {2}: self._shared; {3}: self._current + 1; {4}: &apos;, &apos;.join(map(str, together))</extracomment>
        <translation>{0}: {1} Köpfe, {2} Keys und Values. Kopf {3} teilt mit {4}.</translation>
    </message>
    <message>
        <source>{0} as a surface over {1} and {2}: from {3} to {4}. Drag or use the arrow keys to turn it.</source>
        <extracomment>{0}: self.title; {1}: self.x_name; {2}: self.y_name; {3}: plain(low); {4}: plain(high)</extracomment>
        <translation>{0} als Fläche über {1} und {2}: von {3} bis {4}. Ziehen oder Pfeiltasten drehen sie.</translation>
    </message>
    <message>
        <source> (of {0:,}, {1} shown)</source>
        <extracomment>{0}: each.size; {1}: each.shown</extracomment>
        <translation> (von {0:,}, {1} gezeigt)</translation>
    </message>
    <message>
        <source>{0}, neuron {1}{2}</source>
        <extracomment>{0}: each.name; {1}: place[0] + 1; {2}: more</extracomment>
        <translation>{0}, Neuron {1}{2}</translation>
    </message>
    <message>
        <source>{0}: {1}.{2} Arrow keys walk the neurons, Enter chooses one.</source>
        <extracomment>{0}: self.title; {1}: layers; {2}: values</extracomment>
        <translation>{0}: {1}.{2} Pfeiltasten gehen durch die Neuronen, Enter wählt eines.</translation>
    </message>
    <message>
        <source>{0}: given</source>
        <extracomment>{0}: self._names[index]</extracomment>
        <translation>{0}: gegeben</translation>
    </message>
    <message>
        <source>{0}: {1:.2f} bits, {2}</source>
        <extracomment>{0}: self._names[index]; {1}: bits; {2}: _chance(bits)</extracomment>
        <translation>{0}: {1:.2f} Bits, {2}</translation>
    </message>
    <message>
        <source>surprisal in bits</source>
        <translation>Überraschung in Bit</translation>
    </message>
    <message>
        <source>{0}: {1} tokens.</source>
        <extracomment>{0}: self.title; {1}: len(self._names)</extracomment>
        <translation>{0}: {1} Token.</translation>
    </message>
    <message>
        <source>{0}: {1} tokens, the most surprising {2} with {3:.1f} bits.{4}</source>
        <extracomment>{0}: self.title; {1}: len(self._names); {2}: name; {3}: bits; {4}: self._picked_too()</extracomment>
        <translation>{0}: {1} Token, am überraschendsten {2} mit {3:.1f} Bit.{4}</translation>
    </message>
    <message>
        <source>1 in {0:.1f}</source>
        <extracomment>{0}: times</extracomment>
        <translation>1 zu {0:.1f}</translation>
    </message>
    <message>
        <source>1 in {0:,.0f}</source>
        <extracomment>{0}: times</extracomment>
        <translation>1 zu {0:,.0f}</translation>
    </message>
    <message>
        <source>hardly ever</source>
        <translation>fast nie</translation>
    </message>
    <message>
        <source>point</source>
        <translation>Punkt</translation>
    </message>
    <message>
        <source>{0}: {1} grid lines and {2:,} points, from ({3}, {4}) to ({5}, {6}).{7}</source>
        <extracomment>{0}: self.title; {1}: len(self.lines); {2}: len(self.points); {3}: plain(view.left, 2); {4}: plain(view.bottom, 2); {5}: plain(view.right, 2); {6}: plain(view.top, 2); {7}: self._reach()</extracomment>
        <translation>{0}: {1} Gitterlinien und {2:,} Punkte, von ({3}, {4}) bis ({5}, {6}).{7}</translation>
    </message>
    <message>
        <source>The grid lies across</source>
        <translation>Das Gitter liegt waagerecht</translation>
    </message>
    <message>
        <source>Upwards it lies</source>
        <translation>Senkrecht liegt es</translation>
    </message>
    <message>
        <source>The points lie across</source>
        <translation>Die Punkte liegen waagerecht</translation>
    </message>
    <message>
        <source>Upwards they lie</source>
        <translation>Senkrecht liegen sie</translation>
    </message>
    <message>
        <source>first axis</source>
        <translation>erste Achse</translation>
    </message>
    <message>
        <source>second axis</source>
        <translation>zweite Achse</translation>
    </message>
    <message>
        <source>{0}: {1} points. On the {2}, {3} lies furthest to the left and {4} to the right; on the {5}, {6} lowest and {7} highest.{8}</source>
        <extracomment>{0}: self.title; {1}: len(self._names); {2}: self.x_name; {3}: left; {4}: right; {5}: self.y_name; {6}: low; {7}: high; {8}: self._picked_too()</extracomment>
        <translation>{0}: {1} Punkte. Auf der Achse „{2}“ liegt {3} am weitesten links und {4} am weitesten rechts; auf der Achse „{5}“ liegt {6} am tiefsten und {7} am höchsten.{8}</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Erscheinungsbild</translation>
    </message>
    <message>
        <source>Light, dark, or as the operating system has it.</source>
        <translation>Hell, dunkel oder wie im Betriebssystem eingestellt.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Of all texts and numbers and of the course; what the models read and write is English. A change takes effect when Lamina starts the next time.</source>
        <translation>Für alle Texte und Zahlen und den Kurs; was die Modelle lesen und schreiben, ist englisch. Eine Änderung gilt ab dem nächsten Start von Lamina.</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <source>Scales all text, from 80 % to 200 %. Ctrl + and Ctrl − do the same, Ctrl 0 resets it.</source>
        <translation>Vergrößert oder verkleinert alle Texte, von 80 % bis 200 %. Strg + und Strg − tun dasselbe, Strg 0 setzt zurück.</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>Bewegung verringern</translation>
    </message>
    <message>
        <source>Shows results at once instead of moving there.</source>
        <translation>Zeigt Ergebnisse sofort, ohne sich dorthin zu bewegen.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Lamina opens with</source>
        <translation>Lamina öffnet beim Start</translation>
    </message>
    <message>
        <source>The first start always opens the welcome page.</source>
        <translation>Der erste Start öffnet immer die Willkommensseite.</translation>
    </message>
    <message>
        <source>Where I left off</source>
        <translation>Die zuletzt besuchte Stelle</translation>
    </message>
    <message>
        <source>The welcome page</source>
        <translation>Die Willkommensseite</translation>
    </message>
    <message>
        <source>Where ONNX Runtime computes. What is not available here falls back to the processor, and the status bar says so. CUDA and DirectML need another build of ONNX Runtime than the installers carry: the README tells how to start Lamina with one.</source>
        <translation>Womit ONNX Runtime rechnet. Was hier nicht verfügbar ist, übernimmt der Prozessor, und die Statusleiste sagt es. CUDA und DirectML brauchen eine andere Fassung von ONNX Runtime als die mitgelieferte: Die README erklärt, wie sich Lamina damit starten lässt.</translation>
    </message>
    <message>
        <source>How many threads the model may use; 0 lets Lamina choose.</source>
        <translation>Wie viele Threads das Modell nutzen darf; bei 0 wählt Lamina selbst.</translation>
    </message>
    <message>
        <source>The settings file is damaged.</source>
        <translation>Die Einstellungsdatei ist beschädigt.</translation>
    </message>
    <message>
        <source>Settings could not be saved: {0}.</source>
        <extracomment>{0}: reason(error)</extracomment>
        <translation>Die Einstellungen konnten nicht gespeichert werden: {0}.</translation>
    </message>
    <message>
        <source>Settings could not be read ({0}); defaults apply.</source>
        <extracomment>{0}: reason(error)</extracomment>
        <translation>Die Einstellungen konnten nicht gelesen werden ({0}); es gelten die Voreinstellungen.</translation>
    </message>
    <message>
        <source>The settings file was damaged, so the defaults apply.{0}</source>
        <extracomment>{0}: kept</extracomment>
        <translation>Die Einstellungsdatei war beschädigt, darum gelten die Voreinstellungen.{0}</translation>
    </message>
    <message>
        <source>JetBrains Mono</source>
        <translation>JetBrains Mono</translation>
    </message>
    <message>
        <source>What was typed holds half of a surrogate pair, which is no letter; it was left out.</source>
        <translation>Das Getippte enthält ein halbes Surrogatpaar, das ist kein Buchstabe; es wurde weggelassen.</translation>
    </message>
    <message>
        <source>{0} row {1}, column {2}</source>
        <extracomment>{0}: self._name; {1}: index.row() + 1; {2}: index.column() + 1</extracomment>
        <translation>{0} Zeile {1}, Spalte {2}</translation>
    </message>
    <message>
        <source>{0}, {1} by {2}</source>
        <extracomment>{0}: name; {1}: rows.shape[0]; {2}: rows.shape[1]</extracomment>
        <translation>{0}, {1} mal {2}</translation>
    </message>
    <message>
        <source>That is too long for one number: type at most {0} characters.</source>
        <extracomment>{0}: _LONGEST</extracomment>
        <translation>Das ist zu lang für eine Zahl: höchstens {0} Zeichen eingeben.</translation>
    </message>
    <message>
        <source>The cell is empty: type a number, such as 2, 0.5 or 1/3.</source>
        <translation>Die Zelle ist leer: eine Zahl eingeben, etwa 2, 0.5 oder 1/3.</translation>
    </message>
    <message>
        <source>“{0}” is not a number: type one such as 2, −0.5, 1/3 or 1e-3.</source>
        <extracomment>{0}: _printable(text)</extracomment>
        <translation>„{0}“ ist keine Zahl: eine eingeben wie 2, −0.5, 1/3 oder 1e-3.</translation>
    </message>
    <message>
        <source>Nothing can be divided by 0: type another denominator.</source>
        <translation>Durch 0 lässt sich nicht teilen: einen anderen Nenner eingeben.</translation>
    </message>
    <message>
        <source>That number is too large: the largest here is about 1.8e308.</source>
        <translation>Diese Zahl ist zu groß: Die größte ist hier etwa 1.8e308.</translation>
    </message>
    <message>
        <source>{0} bytes</source>
        <extracomment>{0}: count</extracomment>
        <translation>{0} Byte</translation>
    </message>
    <message>
        <source>Drawing pad</source>
        <translation>Zeichenfläche</translation>
    </message>
    <message>
        <source>Draw with the mouse; the right button or Shift rubs out. Arrow keys move, Space inks a cell, Delete clears.</source>
        <translation>Mit der Maus zeichnen; die rechte Taste oder Umschalt radiert. Pfeiltasten bewegen, die Leertaste färbt eine Zelle, Entf löscht alles.</translation>
    </message>
    <message>
        <source>Row {0}, column {1}: {2} per cent ink</source>
        <extracomment>{0}: row + 1; {1}: column + 1; {2}: value</extracomment>
        <translation>Zeile {0}, Spalte {1}: {2} Prozent Farbe</translation>
    </message>
    <message>
        <source>The pasted text has {0:,} characters; the first {1:,} were taken, since at most {2:,} fit here.</source>
        <extracomment>{0}: len(text); {1}: len(taken); {2}: longest</extracomment>
        <translation>Der eingefügte Text hat {0:,} Zeichen; übernommen wurden die ersten {1:,}, denn höchstens {2:,} passen hier hinein.</translation>
    </message>
    <message>
        <source>Lines of more than {0:,} characters were broken, since longer ones hold up every key.</source>
        <extracomment>{0}: LONGEST_LINE</extracomment>
        <translation>Zeilen mit mehr als {0:,} Zeichen wurden umbrochen, denn längere bremsen jede Eingabe.</translation>
    </message>
    <message>
        <source>Take the words away</source>
        <translation>Die Wörter wegnehmen</translation>
    </message>
    <message>
        <source>{0:.{1}f}</source>
        <extracomment>{0}: value; {1}: self.decimals</extracomment>
        <translation>{0:.{1}f}</translation>
    </message>
    <message>
        <source>{0} lies between {1} and {2}.</source>
        <extracomment>{0}: self.accessibleName(); {1}: self._range.text(self._range.minimum); {2}: self._range.text(self._range.maximum)</extracomment>
        <translation>{0} liegt zwischen {1} und {2}.</translation>
    </message>
    <message>
        <source>{0} Arrow keys step; a double-click on the name resets.</source>
        <extracomment>{0}: text</extracomment>
        <translation>{0} Pfeiltasten ändern schrittweise; ein Doppelklick auf den Namen setzt zurück.</translation>
    </message>
    <message>
        <source>This bound is for layers that are at least as wide as the input.</source>
        <translation>Diese Schranke gilt für Schichten, die mindestens so breit sind wie die Eingabe.</translation>
    </message>
    <message>
        <source>A network has at least one input and one neuron in each layer.</source>
        <translation>Ein Netz hat mindestens eine Eingabe und in jeder Schicht mindestens ein Neuron.</translation>
    </message>
    <message>
        <source>Derivatives are taken by the network&apos;s inputs, not through features.</source>
        <translation>Abgeleitet wird nach den Eingaben des Netzes, nicht durch Merkmale hindurch.</translation>
    </message>
    <message>
        <source>This network has no layer {0!r}.</source>
        <extracomment>{0}: layer</extracomment>
        <translation>Dieses Netz hat keine Schicht {0!r}.</translation>
    </message>
    <message>
        <source>{0} has {1} numbers; derivatives are drawn for up to {2}.</source>
        <extracomment>{0}: layer; {1}: neurons; {2}: MOST_DERIVATIVES</extracomment>
        <translation>{0} hat {1} Zahlen; Ableitungen werden für höchstens {2} gezeichnet.</translation>
    </message>
    <message>
        <source>The range is empty: it must run from a smaller number to a larger one.</source>
        <translation>Der Bereich ist leer: Er muss von einer kleineren zu einer größeren Zahl gehen.</translation>
    </message>
    <message>
        <source>A curve has 2 to {0:,} points.</source>
        <extracomment>{0}: MOST_POINTS</extracomment>
        <translation>Eine Kurve hat 2 bis {0:,} Punkte.</translation>
    </message>
    <message>
        <source>A curve needs one input that varies; draw a map for two.</source>
        <translation>Eine Kurve braucht genau eine Eingabe, die sich ändert; für zwei eine Karte zeichnen.</translation>
    </message>
    <message>
        <source>Networks are compared from one hidden layer and one parameter up.</source>
        <translation>Netze lassen sich ab einer verborgenen Schicht und einem Parameter vergleichen.</translation>
    </message>
    <message>
        <source>Regions can be counted for {0}, not {1}.</source>
        <extracomment>{0}: &apos;, &apos;.join(CORNERS); {1}: activation</extracomment>
        <translation>Regionen lassen sich für {0} zählen, nicht für {1}.</translation>
    </message>
    <message>
        <source>The data lack numbers for one of the network&apos;s inputs.</source>
        <translation>Den Daten fehlen Zahlen für eine der Eingaben des Netzes.</translation>
    </message>
    <message>
        <source>The network&apos;s inputs need the same number of samples, at least one.</source>
        <translation>Alle Eingaben des Netzes brauchen gleich viele Beispiele, mindestens eines.</translation>
    </message>
    <message>
        <source>Every unit is active on some of the {0:,} samples, and the gradients keep their size from the last layer to the first.</source>
        <extracomment>{0}: samples</extracomment>
        <translation>Jede Einheit ist auf manchen der {0:,} Beispiele aktiv, und die Gradienten behalten ihre Größe von der letzten Schicht bis zur ersten.</translation>
    </message>
    <message>
        <source>The data do not fit the input {0}.</source>
        <extracomment>{0}: id</extracomment>
        <translation>Die Daten passen nicht zur Eingabe {0}.</translation>
    </message>
    <message>
        <source>on these {0:,} samples</source>
        <extracomment>{0}: self._samples</extracomment>
        <translation>auf diesen {0:,} Beispielen</translation>
    </message>
    <message>
        <source>on this sample</source>
        <translation>auf diesem Beispiel</translation>
    </message>
    <message>
        <source>{0} has slope 0 everywhere, so no gradient passes it: the layers before it cannot be trained.</source>
        <extracomment>{0}: each.title</extracomment>
        <translation>{0} hat überall die Steigung 0 und lässt keinen Gradienten durch: Die Schichten davor können nicht trainiert werden.</translation>
    </message>
    <message>
        <source>{0} of {1} units</source>
        <extracomment>{0}: count; {1}: each.units</extracomment>
        <translation>{0} von {1} Einheiten</translation>
    </message>
    <message>
        <source>the only unit</source>
        <translation>die einzige Einheit</translation>
    </message>
    <message>
        <source>In {0}, {1} is never active {2}: it passes no gradient back and learns nothing.</source>
        <translation>In {0} ist {1} {2} nie aktiv, gibt keinen Gradienten zurück und lernt nichts.</translation>
    </message>
    <message>
        <source>In {0}, {1} are never active {2}: they pass no gradient back and learn nothing.</source>
        <translation>In {0} sind {1} {2} nie aktiv, geben keinen Gradienten zurück und lernen nichts.</translation>
    </message>
    <message>
        <source>Every unit of {0} stays on one straight piece {1}: the layer bends nothing and might as well be left out.</source>
        <extracomment>{0}: each.title; {1}: on_data</extracomment>
        <translation>Jede Einheit von {0} bleibt {1} auf einem einzigen geraden Stück: Die Schicht knickt nichts und könnte ebenso gut wegfallen.</translation>
    </message>
    <message>
        <source>In {0}, {1:.0%} of the values lie where the curve is nearly flat, so little gradient gets through: smaller weights would help.</source>
        <extracomment>{0}: each.title; {1}: each.saturated</extracomment>
        <translation>In {0} liegen {1:.0%} der Werte dort, wo die Kurve fast flach ist, sodass kaum ein Gradient hindurchkommt: Kleinere Gewichte würden helfen.</translation>
    </message>
    <message>
        <source>The gradient at {0} is too large to be a number: its weights or the data have grown too far (exploding gradient).</source>
        <extracomment>{0}: each.title</extracomment>
        <translation>Der Gradient bei {0} ist zu groß für eine Zahl: Die Gewichte oder die Daten sind zu stark gewachsen (explodierender Gradient).</translation>
    </message>
    <message>
        <source>No gradient arrives at {0} at all.</source>
        <extracomment>{0}: last.title</extracomment>
        <translation>Bei {0} kommt gar kein Gradient an.</translation>
    </message>
    <message>
        <source>No gradient reaches {0} on this data: it cannot learn from it (vanishing gradient).</source>
        <extracomment>{0}: first.title</extracomment>
        <translation>Auf diesen Daten erreicht kein Gradient {0}: Daraus kann die Schicht nichts lernen (verschwindender Gradient).</translation>
    </message>
    <message>
        <source>From {0} back to {1} the mean gradient</source>
        <extracomment>{0}: last.title; {1}: first.title</extracomment>
        <translation>Der mittlere Gradient, von {0} zurück bis {1},</translation>
    </message>
    <message>
        <source>({0} to {1})</source>
        <extracomment>{0}: _number(near); {1}: _number(far)</extracomment>
        <translation>({0} zu {1})</translation>
    </message>
    <message>
        <source>{0} shrinks {1} times {2}: the first layers hardly learn (vanishing gradient).</source>
        <extracomment>{0}: way; {1}: _times(near / far); {2}: sizes</extracomment>
        <translation>{0} schrumpft um den Faktor {1} {2}: Die ersten Schichten lernen kaum (verschwindender Gradient).</translation>
    </message>
    <message>
        <source>{0} grows {1} times {2}: steps that suit the last layers are far too long for the first (exploding gradient).</source>
        <extracomment>{0}: way; {1}: _times(far / near); {2}: sizes</extracomment>
        <translation>{0} wächst um den Faktor {1} {2}: Schritte, die für die letzten Schichten passen, sind für die ersten viel zu lang (explodierender Gradient).</translation>
    </message>
    <message>
        <source>A curve needs one input that varies; look at the regions for two.</source>
        <translation>Eine Kurve braucht genau eine Eingabe, die sich ändert; für zwei gibt es die Regionen.</translation>
    </message>
    <message>
        <source>A map has 1 to {0} columns and rows.</source>
        <extracomment>{0}: MOST_RESOLUTION</extracomment>
        <translation>Eine Karte hat 1 bis {0} Spalten und Zeilen.</translation>
    </message>
    <message>
        <source>A map needs two inputs that vary; draw a curve for one.</source>
        <translation>Eine Karte braucht zwei Eingaben, die sich ändern; für eine eine Kurve zeichnen.</translation>
    </message>
    <message>
        <source>The maps of all these neurons would take {0:.1f} GB: choose fewer layers or a lower resolution.</source>
        <extracomment>{0}: size / 2 ** 30</extracomment>
        <translation>Die Karten all dieser Neuronen würden {0:.1f} GB brauchen: weniger Schichten oder eine geringere Auflösung wählen.</translation>
    </message>
    <message>
        <source>There is no map of {0}.</source>
        <extracomment>{0}: id</extracomment>
        <translation>Zu {0} gibt es keine Karte.</translation>
    </message>
    <message>
        <source>{0} has no such neuron.</source>
        <extracomment>{0}: id</extracomment>
        <translation>{0} hat kein solches Neuron.</translation>
    </message>
    <message>
        <source>{0} is too large to be followed region by region.</source>
        <extracomment>{0}: node.label</extracomment>
        <translation>{0} ist zu groß, um Region für Region verfolgt zu werden.</translation>
    </message>
    <message>
        <source>{0} bends smoothly or joins its inputs in a way that has no straight pieces: regions exist for networks of linear layers and ReLU-like activations.</source>
        <extracomment>{0}: node.label</extracomment>
        <translation>{0} krümmt glatt oder verbindet Eingaben so, dass es keine geraden Stücke gibt: Regionen haben nur Netze aus linearen Schichten und ReLU-artigen Aktivierungen.</translation>
    </message>
    <message>
        <source>There is no such border.</source>
        <translation>Eine solche Grenze gibt es nicht.</translation>
    </message>
    <message>
        <source>This network has several last layers: choose the one to look at.</source>
        <translation>Dieses Netz hat mehrere letzte Schichten: die gewünschte auswählen.</translation>
    </message>
    <message>
        <source>{0} is too large for so many regions: zoom in.</source>
        <extracomment>{0}: node.label</extracomment>
        <translation>{0} ist zu groß für so viele Regionen: näher heranzoomen.</translation>
    </message>
    <message>
        <source>There are more than {0:,} regions in this window: zoom in, or take fewer neurons.</source>
        <extracomment>{0}: MOST_REGIONS</extracomment>
        <translation>In diesem Fenster liegen mehr als {0:,} Regionen: näher heranzoomen oder weniger Neuronen nehmen.</translation>
    </message>
    <message>
        <source>The window&apos;s sides must be finite numbers.</source>
        <translation>Die Seiten des Fensters müssen endliche Zahlen sein.</translation>
    </message>
    <message>
        <source>The window is empty: each range must run from less to more.</source>
        <translation>Das Fenster ist leer: Jeder Bereich muss von einer kleineren zu einer größeren Zahl gehen.</translation>
    </message>
    <message>
        <source>The window is too narrow for where it lies: zoom out a little.</source>
        <translation>Das Fenster ist für seine Lage zu schmal: etwas herauszoomen.</translation>
    </message>
    <message>
        <source>The feature {0} bends the plane, so the regions have no straight edges: choose the features x and y only.</source>
        <extracomment>{0}: bent[0]</extracomment>
        <translation>Das Merkmal {0} krümmt die Ebene, sodass die Regionen keine geraden Kanten haben: nur die Merkmale x und y wählen.</translation>
    </message>
    <message>
        <source>The input {0} takes token ids, which have no values in between.</source>
        <extracomment>{0}: id</extracomment>
        <translation>Die Eingabe {0} nimmt Token-IDs, und dazwischen liegen keine Werte.</translation>
    </message>
    <message>
        <source>one or two</source>
        <translation>eine oder zwei</translation>
    </message>
    <message>
        <source>one</source>
        <translation>eine</translation>
    </message>
    <message>
        <source>two</source>
        <translation>zwei</translation>
    </message>
    <message>
        <source>This picture varies {0} of the inputs, but the network takes {1} numbers: choose which of them vary.</source>
        <extracomment>{0}: wanted; {1}: len(cells)</extracomment>
        <translation>Dieses Bild ändert {0} der Eingaben, das Netz nimmt aber {1} Zahlen: auswählen, welche sich ändern.</translation>
    </message>
    <message>
        <source>Choose one input, or two different ones, to vary.</source>
        <translation>Eine Eingabe oder zwei verschiedene wählen, die sich ändern.</translation>
    </message>
    <message>
        <source>This picture needs {0} inputs that vary, not {1}.</source>
        <extracomment>{0}: dimensions; {1}: len(cells)</extracomment>
        <translation>Dieses Bild braucht {0} Eingaben, die sich ändern, nicht {1}.</translation>
    </message>
    <message>
        <source>The network has no input number {0} at {1}.</source>
        <extracomment>{0}: place; {1}: cell.node</extracomment>
        <translation>Das Netz hat bei {1} keine Eingabe Nummer {0}.</translation>
    </message>
    <message>
        <source>this network</source>
        <translation>dieses Netz</translation>
    </message>
    <message>
        <source>Features feed a network with one Input layer; this one has more.</source>
        <translation>Merkmale versorgen ein Netz mit einer einzigen Eingabeschicht; dieses hat mehrere.</translation>
    </message>
    <message>
        <source>{0} features are chosen, but {1} takes another number.</source>
        <extracomment>{0}: len(keys); {1}: fed</extracomment>
        <translation>Gewählte Merkmale: {0}, aber {1} nimmt eine andere Anzahl.</translation>
    </message>
    <message>
        <source>The network has no input called {0}.</source>
        <extracomment>{0}: id</extracomment>
        <translation>Das Netz hat keine Eingabe namens {0}.</translation>
    </message>
    <message>
        <source>The numbers held at {0} do not fit its shape.</source>
        <extracomment>{0}: id</extracomment>
        <translation>Die festgehaltenen Zahlen bei {0} passen nicht zur Form.</translation>
    </message>
    <message>
        <source>The grid needs two inputs that vary.</source>
        <translation>Das Gitter braucht zwei Eingaben, die sich ändern.</translation>
    </message>
    <message>
        <source>The grid needs at least two lines and two points on each, and not more than {0:,} points.</source>
        <extracomment>{0}: MOST_GRID_POINTS</extracomment>
        <translation>Das Gitter braucht mindestens zwei Linien mit je zwei Punkten und höchstens {0:,} Punkte.</translation>
    </message>
    <message>
        <source>The data must be points with two coordinates each.</source>
        <translation>Die Daten müssen Punkte mit je zwei Koordinaten sein.</translation>
    </message>
    <message>
        <source>{0} gives {1} numbers; the space is drawn for layers that give a vector.</source>
        <extracomment>{0}: plan.opened.graph.node(id).label; {1}: shape_text(plan.shapes[id])</extracomment>
        <translation>{0} liefert {1} Zahlen; der Raum wird für Schichten gezeichnet, die einen Vektor liefern.</translation>
    </message>
    <message>
        <source>The space of this network would take {0:.1f} GB of memory.</source>
        <extracomment>{0}: size / 2 ** 30</extracomment>
        <translation>Der Raum dieses Netzes bräuchte {0:.1f} GB Speicher.</translation>
    </message>
    <message>
        <source>features {0}</source>
        <extracomment>{0}: &apos;, &apos;.join(which.features)</extracomment>
        <translation>Merkmale {0}</translation>
    </message>
    <message>
        <source>W x of {0}</source>
        <extracomment>{0}: node.label</extracomment>
        <translation>W x von {0}</translation>
    </message>
    <message>
        <source>+ b of {0}</source>
        <extracomment>{0}: node.label</extracomment>
        <translation>+ b von {0}</translation>
    </message>
    <message>
        <source>The layer&apos;s two numbers</source>
        <translation>Die zwei Zahlen der Schicht</translation>
    </message>
    <message>
        <source>The layer&apos;s one number, along a line</source>
        <translation>Die eine Zahl der Schicht, auf einer Geraden</translation>
    </message>
    <message>
        <source>Principal plane (PCA) of {0} numbers: shows {1:.0%} of the spread</source>
        <extracomment>{0}: values.shape[1]; {1}: share</extracomment>
        <translation>Hauptebene (PCA) von {0} Zahlen: zeigt {1:.0%} der Streuung</translation>
    </message>
    <message>
        <source>{0} has no such head or position.</source>
        <extracomment>{0}: node</extracomment>
        <translation>{0} hat keinen solchen Kopf oder keine solche Position.</translation>
    </message>
    <message>
        <source>A later position is hidden from an earlier one.</source>
        <translation>Eine spätere Position ist für eine frühere verdeckt.</translation>
    </message>
    <message>
        <source>A formula may have at most {0:,} characters.</source>
        <extracomment>{0}: MOST_FORMULA</extracomment>
        <translation>Eine Formel darf höchstens {0:,} Zeichen haben.</translation>
    </message>
    <message>
        <source>A formula may have at most {0} braces in one another.</source>
        <extracomment>{0}: MOST_BRACES</extracomment>
        <translation>Eine Formel darf höchstens {0} ineinander geschachtelte Klammern haben.</translation>
    </message>
    <message>
        <source>The record of your progress is damaged and cannot be read.</source>
        <translation>Die Aufzeichnung deines Fortschritts ist beschädigt und nicht lesbar.</translation>
    </message>
    <message>
        <source>The record of your progress was written by another version of Lamina.</source>
        <translation>Die Aufzeichnung deines Fortschritts stammt von einer anderen Version von Lamina.</translation>
    </message>
    <message>
        <source>The record of your progress is too large to be one.</source>
        <translation>Die Aufzeichnung deines Fortschritts ist zu groß, um eine zu sein.</translation>
    </message>
    <message>
        <source>The record of your progress cannot be read: {0}.</source>
        <extracomment>{0}: reason</extracomment>
        <translation>Die Aufzeichnung deines Fortschritts kann nicht gelesen werden: {0}.</translation>
    </message>
    <message>
        <source>Your progress cannot be saved: {0}.</source>
        <extracomment>{0}: reason</extracomment>
        <translation>Dein Fortschritt kann nicht gespeichert werden: {0}.</translation>
    </message>
    <message>
        <source>“{0}” is no folder: choose the one that holds {1}.</source>
        <extracomment>{0}: folder.name; {1}: INDEX</extracomment>
        <translation>„{0}“ ist kein Ordner: den Ordner wählen, der {1} enthält.</translation>
    </message>
    <message>
        <source>“{0}” cannot be opened: {1}.</source>
        <extracomment>{0}: folder.name; {1}: _reason(error)</extracomment>
        <translation>„{0}“ lässt sich nicht öffnen: {1}.</translation>
    </message>
    <message>
        <source>“{0}” is not a course: it holds no file {1}.</source>
        <extracomment>{0}: folder.name; {1}: INDEX</extracomment>
        <translation>„{0}“ ist kein Kurs: Die Datei {1} fehlt.</translation>
    </message>
    <message>
        <source>“{0}” holds no lessons: add files such as 01-functions.md.</source>
        <extracomment>{0}: folder.name</extracomment>
        <translation>„{0}“ enthält keine Lektionen: Dateien wie 01-functions.md hinzufügen.</translation>
    </message>
    <message>
        <source>“{0}” holds {1} lessons; a course has at most {2}.</source>
        <extracomment>{0}: folder.name; {1}: len(lessons); {2}: format.MOST_LESSONS</extracomment>
        <translation>„{0}“ enthält {1} Lektionen; ein Kurs hat höchstens {2}.</translation>
    </message>
    <message>
        <source>{0} is a link that leads out of the course&apos;s folder.</source>
        <extracomment>{0}: name</extracomment>
        <translation>{0} ist eine Verknüpfung, die aus dem Ordner des Kurses hinausführt.</translation>
    </message>
    <message>
        <source>{0} is no file.</source>
        <extracomment>{0}: name</extracomment>
        <translation>{0} ist keine Datei.</translation>
    </message>
    <message>
        <source>{0} cannot be read: {1}.</source>
        <extracomment>{0}: name; {1}: _reason(error)</extracomment>
        <translation>{0} kann nicht gelesen werden: {1}.</translation>
    </message>
    <message>
        <source>{0} is larger than {1} KB.</source>
        <extracomment>{0}: name; {1}: format.MOST_FILE_BYTES &gt;&gt; 10</extracomment>
        <translation>{0} ist größer als {1} KB.</translation>
    </message>
    <message>
        <source>{0} is not text in UTF-8: save it as UTF-8.</source>
        <extracomment>{0}: name</extracomment>
        <translation>{0} ist kein Text in UTF-8: als UTF-8 speichern.</translation>
    </message>
    <message>
        <source>{0}, line {1} holds a hidden control character (U+{2:04X}).</source>
        <extracomment>{0}: name; {1}: number; {2}: ord(sign)</extracomment>
        <translation>{0}, Zeile {1} enthält ein verborgenes Steuerzeichen (U+{2:04X}).</translation>
    </message>
    <message>
        <source>it leads back to itself</source>
        <translation>führt auf sich selbst zurück</translation>
    </message>
    <message>
        <source>{0}, line {1}: begin with “# ” and the title.</source>
        <extracomment>{0}: name; {1}: at + 1</extracomment>
        <translation>{0}, Zeile {1}: mit „# “ und dem Titel beginnen.</translation>
    </message>
    <message>
        <source>{0}, line {1}: a title has at most {2} characters.</source>
        <extracomment>{0}: name; {1}: at + 1; {2}: format.MOST_TITLE</extracomment>
        <translation>{0}, Zeile {1}: Ein Titel hat höchstens {2} Zeichen.</translation>
    </message>
    <message>
        <source>{0} is empty.</source>
        <extracomment>{0}: name</extracomment>
        <translation>{0} ist leer.</translation>
    </message>
    <message>
        <source>{0}, line {1}: {2}</source>
        <extracomment>{0}: name; {1}: walk.line; {2}: said</extracomment>
        <translation>{0}, Zeile {1}: {2}</translation>
    </message>
    <message>
        <source>{0} has a title and nothing below it.</source>
        <extracomment>{0}: name</extracomment>
        <translation>{0} hat einen Titel und nichts darunter.</translation>
    </message>
    <message>
        <source>{0} has {1} pages; at most {2}.</source>
        <extracomment>{0}: name; {1}: len(pages); {2}: format.MOST_PAGES</extracomment>
        <translation>{0} hat {1} Seiten; höchstens {2} sind erlaubt.</translation>
    </message>
    <message>
        <source>a lesson has at most {0} blocks.</source>
        <extracomment>{0}: format.MOST_BLOCKS</extracomment>
        <translation>eine Lektion hat höchstens {0} Blöcke.</translation>
    </message>
    <message>
        <source>headings inside a lesson begin with “## ”.</source>
        <translation>Überschriften innerhalb einer Lektion beginnen mit „## “.</translation>
    </message>
    <message>
        <source>a formula that begins with $$ must end with $$, alone on its lines.</source>
        <translation>eine Formel, die mit $$ beginnt, muss mit $$ enden, jeweils allein auf der Zeile.</translation>
    </message>
    <message>
        <source>this block is never closed: end it with three backquotes.</source>
        <translation>dieser Block wird nie geschlossen: mit drei Gravis-Zeichen (```) beenden.</translation>
    </message>
    <message>
        <source>a block is one of {0}, not “{1}”.</source>
        <extracomment>{0}: &apos;, &apos;.join(format.KINDS); {1}: _short(kind)</extracomment>
        <translation>ein Block ist eines von {0}, nicht „{1}“.</translation>
    </message>
    <message>
        <source>a {0} needs its name after it, in small letters.</source>
        <extracomment>{0}: kind</extracomment>
        <translation>nach {0} muss ein Name in Kleinbuchstaben stehen.</translation>
    </message>
    <message>
        <source>{0}, line {1}</source>
        <extracomment>{0}: self.name; {1}: self.line</extracomment>
        <translation>{0}, Zeile {1}</translation>
    </message>
    <message>
        <source>a question is one to {0}.</source>
        <extracomment>{0}: tr(&apos; or to &apos;).join(format.QUESTIONS)</extracomment>
        <translation>bei einer Frage steht {0}.</translation>
    </message>
    <message>
        <source> or to </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>a question needs its text between the backquotes.</source>
        <translation>eine Frage braucht ihren Text zwischen den Gravis-Zeichen.</translation>
    </message>
    <message>
        <source>there is no exercise family “{0}”; there are {1}.</source>
        <extracomment>{0}: name; {1}: known</extracomment>
        <translation>es gibt keine Aufgabenfamilie „{0}“; es gibt {1}.</translation>
    </message>
    <message>
        <source>an exercise</source>
        <translation>eine Aufgabe</translation>
    </message>
    <message>
        <source>a {0} is described by lines “key: value”, not “{1}”.</source>
        <extracomment>{0}: kind; {1}: _short(line)</extracomment>
        <translation>ein Block {0} wird durch Zeilen „key: value“ beschrieben, nicht durch „{1}“.</translation>
    </message>
    <message>
        <source>“{0}” is given twice.</source>
        <extracomment>{0}: key</extracomment>
        <translation>„{0}“ ist doppelt angegeben.</translation>
    </message>
    <message>
        <source>“{0}” has more than {1:,} characters.</source>
        <extracomment>{0}: key; {1}: format.MOST_VALUE</extracomment>
        <translation>„{0}“ hat mehr als {1:,} Zeichen.</translation>
    </message>
    <message>
        <source>a link leads to {0}, not to “{1}”.</source>
        <extracomment>{0}: &apos;, &apos;.join(format.LINKS); {1}: name</extracomment>
        <translation>ein Link führt zu {0}, nicht zu „{1}“.</translation>
    </message>
    <message>
        <source>this link</source>
        <translation>dieser Link</translation>
    </message>
    <message>
        <source>a link needs a text of at most {0} characters.</source>
        <extracomment>{0}: format.MOST_TITLE</extracomment>
        <translation>ein Link braucht einen Text von höchstens {0} Zeichen.</translation>
    </message>
    <message>
        <source>the {0} is a whole number from {1} to {2:,}.</source>
        <extracomment>{0}: what; {1}: low; {2}: high</extracomment>
        <translation>{0} muss eine ganze Zahl von {1} bis {2:,} sein.</translation>
    </message>
    <message>
        <source>expected `{0}`, got `{1}`</source>
        <translation>erwartet ist `{0}`, da steht `{1}`</translation>
    </message>
    <message>
        <source>expected `{0}` of length {1}</source>
        <translation>erwartet ist `{0}` der Länge {1}</translation>
    </message>
    <message>
        <source>expected `{0}` of length &gt;= {1}</source>
        <translation>erwartet ist `{0}` der Länge &gt;= {1}</translation>
    </message>
    <message>
        <source>expected `{0}` of length &lt;= {1}</source>
        <translation>erwartet ist `{0}` der Länge &lt;= {1}</translation>
    </message>
    <message>
        <source>expected `{0}` of at least length {1}</source>
        <translation>erwartet ist `{0}` mindestens der Länge {1}</translation>
    </message>
    <message>
        <source>expected `{0}` of at most length {1}</source>
        <translation>erwartet ist `{0}` höchstens der Länge {1}</translation>
    </message>
    <message>
        <source>expected `{0}` &gt;= {1}</source>
        <translation>erwartet ist `{0}` &gt;= {1}</translation>
    </message>
    <message>
        <source>expected `{0}` &lt;= {1}</source>
        <translation>erwartet ist `{0}` &lt;= {1}</translation>
    </message>
    <message>
        <source>expected `{0}` matching regex {1}</source>
        <translation>erwartet ist `{0}` nach dem Muster {1}</translation>
    </message>
    <message>
        <source>object missing required field `{0}`</source>
        <translation>das notwendige Feld `{0}` fehlt</translation>
    </message>
    <message>
        <source>object contains unknown field `{0}`</source>
        <translation>das Feld `{0}` ist unbekannt</translation>
    </message>
    <message>
        <source>invalid enum value {0}</source>
        <translation>der Wert {0} ist keiner der erlaubten</translation>
    </message>
    <message>
        <source>invalid value {0}</source>
        <translation>der Wert {0} ist ungültig</translation>
    </message>
    <message>
        <source>number out of range</source>
        <translation>die Zahl ist zu groß</translation>
    </message>
    <message>
        <source>input data was truncated</source>
        <translation>der Inhalt bricht ab</translation>
    </message>
    <message>
        <source>JSON is malformed: invalid character (byte {0})</source>
        <translation>das JSON ist fehlerhaft: falsches Zeichen (Byte {0})</translation>
    </message>
    <message>
        <source>JSON is malformed: trailing characters (byte {0})</source>
        <translation>das JSON ist fehlerhaft: nach dem Ende folgt noch etwas (Byte {0})</translation>
    </message>
    <message>
        <source>JSON is malformed: {0}</source>
        <translation>das JSON ist fehlerhaft: {0}</translation>
    </message>
    <message>
        <source> (one of its entries)</source>
        <translation> (einer ihrer Einträge)</translation>
    </message>
    <message>
        <source>The file is damaged at {0}: {1}.</source>
        <extracomment>{0}: place or tr(&apos;its beginning&apos;); {1}: said(what)</extracomment>
        <translation>Die Datei ist an dieser Stelle beschädigt: {0}: {1}.</translation>
    </message>
    <message>
        <source>its beginning</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>a spreadsheet or an archive</source>
        <translation>eine Tabellenkalkulation oder ein Archiv</translation>
    </message>
    <message>
        <source>an old spreadsheet</source>
        <translation>eine alte Tabellenkalkulation</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>ein PDF-Dokument</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>ein Bild</translation>
    </message>
    <message>
        <source>a compressed file</source>
        <translation>eine komprimierte Datei</translation>
    </message>
    <message>
        <source>is not a file</source>
        <translation>ist keine Datei</translation>
    </message>
    <message>
        <source>is not there</source>
        <translation>ist nicht vorhanden</translation>
    </message>
    <message>
        <source>“{0}” {1}; choose a CSV file.</source>
        <extracomment>{0}: path.name; {1}: reason</extracomment>
        <translation>„{0}“ {1}; eine CSV-Datei wählen.</translation>
    </message>
    <message>
        <source>“{0}” cannot be read; check that you may open it.</source>
        <extracomment>{0}: path.name</extracomment>
        <translation>„{0}“ kann nicht gelesen werden; prüfen, ob das Öffnen erlaubt ist.</translation>
    </message>
    <message>
        <source>The delimiter must be a single character, such as a comma.</source>
        <translation>Das Trennzeichen muss ein einzelnes Zeichen sein, etwa ein Komma.</translation>
    </message>
    <message>
        <source>The decimal sign must be a point or a comma.</source>
        <translation>Das Dezimalzeichen muss ein Punkt oder ein Komma sein.</translation>
    </message>
    <message>
        <source>1 empty line was left out.</source>
        <translation>1 leere Zeile wurde weggelassen.</translation>
    </message>
    <message>
        <source>{0:,} empty lines were left out.</source>
        <extracomment>{0}: empty</extracomment>
        <translation>{0:,} leere Zeilen wurden weggelassen.</translation>
    </message>
    <message>
        <source>column {0}</source>
        <extracomment>{0}: number</extracomment>
        <translation>Spalte {0}</translation>
    </message>
    <message>
        <source>The first line holds numbers, so the columns were named column 1, column 2 …</source>
        <translation>Die erste Zeile enthält Zahlen, darum heißen die Spalten nun Spalte 1, Spalte 2 …</translation>
    </message>
    <message>
        <source>“{0}” has column names but no rows; add at least two.</source>
        <extracomment>{0}: title</extracomment>
        <translation>„{0}“ hat Spaltennamen, aber keine Zeilen; mindestens zwei ergänzen.</translation>
    </message>
    <message>
        <source>“{0}” is larger than {1} MB; keep fewer rows or columns.</source>
        <extracomment>{0}: title; {1}: LARGEST_FILE // 1000000</extracomment>
        <translation>„{0}“ ist größer als {1} MB; weniger Zeilen oder Spalten behalten.</translation>
    </message>
    <message>
        <source>“{0}” is empty; a CSV file has a line of names and lines of values.</source>
        <extracomment>{0}: title</extracomment>
        <translation>„{0}“ ist leer; eine CSV-Datei hat eine Zeile mit Namen und Zeilen mit Werten.</translation>
    </message>
    <message>
        <source>“{0}” is {1}, not CSV; save the table as CSV first.</source>
        <extracomment>{0}: title; {1}: what</extracomment>
        <translation>„{0}“ ist {1}, kein CSV; die Tabelle zuerst als CSV speichern.</translation>
    </message>
    <message>
        <source>“{0}” is not a text file; save the table as CSV in UTF-8 first.</source>
        <extracomment>{0}: title</extracomment>
        <translation>„{0}“ ist keine Textdatei; die Tabelle zuerst als CSV in UTF-8 speichern.</translation>
    </message>
    <message>
        <source>“{0}” has more than {1:,} columns; keep fewer.</source>
        <extracomment>{0}: title; {1}: MOST_COLUMNS</extracomment>
        <translation>„{0}“ hat mehr als {1:,} Spalten; bitte weniger behalten.</translation>
    </message>
    <message>
        <source>“{0}” has more than {1:,} cells; keep fewer.</source>
        <extracomment>{0}: title; {1}: MOST_CELLS</extracomment>
        <translation>„{0}“ hat mehr als {1:,} Zellen; bitte weniger behalten.</translation>
    </message>
    <message>
        <source>Reading “{0}” takes too long; keep fewer rows.</source>
        <extracomment>{0}: title</extracomment>
        <translation>Das Lesen von „{0}“ dauert zu lange; weniger Zeilen behalten.</translation>
    </message>
    <message>
        <source>“{0}”, line {1}: a quotation mark is opened and not closed, or a cell is longer than 130,000 characters; mend that line.</source>
        <extracomment>{0}: title; {1}: reader.line_num</extracomment>
        <translation>„{0}“, Zeile {1}: Ein Anführungszeichen wird geöffnet und nicht geschlossen, oder eine Zelle ist länger als 130.000 Zeichen; diese Zeile berichtigen.</translation>
    </message>
    <message>
        <source>“{0}” has only one column; its columns must be parted by commas, semicolons, tabs or bars.</source>
        <extracomment>{0}: title</extracomment>
        <translation>„{0}“ hat nur eine Spalte; Spalten müssen durch Kommas, Semikolons, Tabulatoren oder senkrechte Striche getrennt sein.</translation>
    </message>
    <message>
        <source>“{0}”, line {1}: {2} where the first line has {3}; give every line the same number.</source>
        <extracomment>{0}: title; {1}: line; {2}: counted(found); {3}: width</extracomment>
        <translation>„{0}“, Zeile {1}: {2}, die erste Zeile hat aber {3}; jeder Zeile gleich viele geben.</translation>
    </message>
    <message>
        <source>Column {0} has no name and was called “{1}”.</source>
        <extracomment>{0}: number; {1}: name</extracomment>
        <translation>Spalte {0} hat keinen Namen und heißt nun „{1}“.</translation>
    </message>
    <message>
        <source>Two columns are called “{0}”; the later one is now “{1}”.</source>
        <extracomment>{0}: cell; {1}: name</extracomment>
        <translation>Zwei Spalten heißen „{0}“; die spätere heißt nun „{1}“.</translation>
    </message>
    <message>
        <source>1 cell</source>
        <translation>1 Zelle</translation>
    </message>
    <message>
        <source>{0:,} cells</source>
        <extracomment>{0}: cells</extracomment>
        <translation>{0:,} Zellen</translation>
    </message>
    <message>
        <source>{0} has no examples; add at least two.</source>
        <extracomment>{0}: self.title</extracomment>
        <translation>{0} hat keine Beispiele; mindestens zwei hinzufügen.</translation>
    </message>
    <message>
        <source>{0} has {1} inputs but {2} targets; each example needs one of each.</source>
        <extracomment>{0}: self.title; {1}: count; {2}: len(self.targets)</extracomment>
        <translation>{0} hat {1} Eingaben, aber {2} Zielwerte; jedes Beispiel braucht von beidem eines.</translation>
    </message>
    <message>
        <source>{0} holds a number that is not finite.</source>
        <extracomment>{0}: self.title</extracomment>
        <translation>{0} enthält eine Zahl, die nicht endlich ist.</translation>
    </message>
    <message>
        <source>The training and test parts of {0} must hold every example exactly once.</source>
        <extracomment>{0}: self.title</extracomment>
        <translation>Trainings- und Testteil von {0} müssen zusammen jedes Beispiel genau einmal enthalten.</translation>
    </message>
    <message>
        <source>{0} leaves no example for training.</source>
        <extracomment>{0}: self.title</extracomment>
        <translation>{0} lässt kein Beispiel für das Training übrig.</translation>
    </message>
    <message>
        <source>{0} has only one class; telling classes apart needs at least two.</source>
        <extracomment>{0}: self.title</extracomment>
        <translation>{0} hat nur eine Klasse; zum Unterscheiden braucht es mindestens zwei.</translation>
    </message>
    <message>
        <source>{0} has targets that are not numbers of its classes.</source>
        <extracomment>{0}: self.title</extracomment>
        <translation>{0} hat Zielwerte, die keine Nummern seiner Klassen sind.</translation>
    </message>
    <message>
        <source>{0} has no classes.</source>
        <extracomment>{0}: self.title</extracomment>
        <translation>{0} hat keine Klassen.</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>blau</translation>
    </message>
    <message>
        <source>orange</source>
        <translation>orange</translation>
    </message>
    <message>
        <source>Drawn points are for classification or regression.</source>
        <translation>Gezeichnete Punkte eignen sich für Klassifikation oder Regression.</translation>
    </message>
    <message>
        <source>Draw at least two points.</source>
        <translation>Mindestens zwei Punkte zeichnen.</translation>
    </message>
    <message>
        <source>A drawing holds at most {0:,} points; erase some.</source>
        <extracomment>{0}: MOST_POINTS</extracomment>
        <translation>Eine Zeichnung fasst höchstens {0:,} Punkte; einige löschen.</translation>
    </message>
    <message>
        <source>Point {0} of the drawing lies too far out; erase it.</source>
        <extracomment>{0}: number</extracomment>
        <translation>Punkt {0} der Zeichnung liegt zu weit außen; ihn löschen.</translation>
    </message>
    <message>
        <source>A drawing has from 2 to {0} classes.</source>
        <extracomment>{0}: MOST_CLASSES</extracomment>
        <translation>Eine Zeichnung hat 2 bis {0} Klassen.</translation>
    </message>
    <message>
        <source>A drawn point belongs to a class that the drawing does not have.</source>
        <translation>Ein gezeichneter Punkt gehört zu einer Klasse, die es in der Zeichnung nicht gibt.</translation>
    </message>
    <message>
        <source>All points have the same class; draw some of another class too.</source>
        <translation>Alle Punkte haben dieselbe Klasse; auch einige einer anderen Klasse zeichnen.</translation>
    </message>
    <message>
        <source>Points you drew.</source>
        <translation>Selbst gezeichnete Punkte.</translation>
    </message>
    <message>
        <source>Choose at least one feature of {0}, such as x.</source>
        <extracomment>{0}: title</extracomment>
        <translation>Mindestens ein Merkmal von {0} wählen, etwa x.</translation>
    </message>
    <message>
        <source>Each feature can be chosen only once.</source>
        <translation>Jedes Merkmal kann nur einmal gewählt werden.</translation>
    </message>
    <message>
        <source>There is no feature “{0}”; choose from {1}.</source>
        <extracomment>{0}: key; {1}: &apos;, &apos;.join(FEATURES)</extracomment>
        <translation>Es gibt kein Merkmal „{0}“; zur Wahl stehen {1}.</translation>
    </message>
    <message>
        <source>Features are made from points with one or two coordinates, and {0} has {1} inputs.</source>
        <extracomment>{0}: title; {1}: coordinates</extracomment>
        <translation>Merkmale entstehen aus Punkten mit einer oder zwei Koordinaten, und {0} hat {1} Eingaben.</translation>
    </message>
    <message>
        <source>The feature {0} needs a second coordinate; {1} has only one.</source>
        <extracomment>{0}: name; {1}: title</extracomment>
        <translation>Das Merkmal {0} braucht eine zweite Koordinate; {1} hat nur eine.</translation>
    </message>
    <message>
        <source>The bundled file {0} cannot be read; installing Lamina again would bring it back.</source>
        <extracomment>{0}: name</extracomment>
        <translation>Die mitgelieferte Datei {0} kann nicht gelesen werden; eine neue Installation von Lamina stellt sie wieder her.</translation>
    </message>
    <message>
        <source>The bundled file {0} is damaged; installing Lamina again would mend it.</source>
        <extracomment>{0}: name</extracomment>
        <translation>Die mitgelieferte Datei {0} ist beschädigt; eine neue Installation von Lamina behebt das.</translation>
    </message>
    <message>
        <source>As they are</source>
        <translation>Unverändert</translation>
    </message>
    <message>
        <source>Mean 0, standard deviation 1</source>
        <translation>Mittelwert 0, Standardabweichung 1</translation>
    </message>
    <message>
        <source>From 0 to 1</source>
        <translation>Von 0 bis 1</translation>
    </message>
    <message>
        <source>The seed must be a whole number from 0 to 9223372036854775807.</source>
        <translation>Der Startwert muss eine ganze Zahl von 0 bis 9223372036854775807 sein.</translation>
    </message>
    <message>
        <source>The test part must be between 0 and 90 % of the examples.</source>
        <translation>Der Testteil muss zwischen 0 und 90 % der Beispiele liegen.</translation>
    </message>
    <message>
        <source>The noise must be a number between 0 and 100.</source>
        <translation>Das Rauschen muss eine Zahl zwischen 0 und 100 sein.</translation>
    </message>
    <message>
        <source>There is no normalisation “{0}”; use {1}.</source>
        <extracomment>{0}: self.normalisation; {1}: names</extracomment>
        <translation>Es gibt keine Normalisierung „{0}“; zur Wahl stehen {1}.</translation>
    </message>
    <message>
        <source>{0} has too few examples; at least two are needed.</source>
        <extracomment>{0}: raw.title</extracomment>
        <translation>{0} hat zu wenige Beispiele; mindestens zwei sind nötig.</translation>
    </message>
    <message>
        <source>How far y is scattered around the curve (standard deviation)</source>
        <translation>Wie weit y um die Kurve streut (Standardabweichung)</translation>
    </message>
    <message>
        <source>Sine</source>
        <translation>Sinus</translation>
    </message>
    <message>
        <source>One full wave.</source>
        <translation>Eine volle Welle.</translation>
    </message>
    <message>
        <source>Two straight pieces: two ReLU units make it exactly.</source>
        <translation>Zwei gerade Stücke: Zwei ReLU-Einheiten treffen sie genau.</translation>
    </message>
    <message>
        <source>Cubic</source>
        <translation>Kubisch</translation>
    </message>
    <message>
        <source>A hill and a valley.</source>
        <translation>Ein Berg und ein Tal.</translation>
    </message>
    <message>
        <source>Jump</source>
        <translation>Sprung</translation>
    </message>
    <message>
        <source>A jump, which no continuous network can make exactly.</source>
        <translation>Ein Sprung, den kein stetiges Netz genau treffen kann.</translation>
    </message>
    <message>
        <source>Noisy line</source>
        <translation>Verrauschte Gerade</translation>
    </message>
    <message>
        <source>A straight line hidden in noise: a large network learns the noise instead.</source>
        <translation>Eine Gerade, im Rauschen versteckt: Ein großes Netz lernt stattdessen das Rauschen.</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>How far grey levels are scattered (standard deviation; ink is 1)</source>
        <translation>Wie weit die Grauwerte streuen (Standardabweichung; Tinte ist 1)</translation>
    </message>
    <message>
        <source>Digits 8×8</source>
        <translation>Ziffern 8×8</translation>
    </message>
    <message>
        <source>1,797 handwritten digits, small enough to read pixel by pixel.</source>
        <translation>1.797 handgeschriebene Ziffern, klein genug, um sie Pixel für Pixel zu lesen.</translation>
    </message>
    <message>
        <source>E. Alpaydin and C. Kaynak, UCI; CC BY 4.0, from scikit-learn (BSD-3-Clause)</source>
        <translation>E. Alpaydin und C. Kaynak, UCI; CC BY 4.0, aus scikit-learn (BSD-3-Clause)</translation>
    </message>
    <message>
        <source>Digits 28×28</source>
        <translation>Ziffern 28×28</translation>
    </message>
    <message>
        <source>4,000 handwritten digits from MNIST, 400 of each.</source>
        <translation>4.000 handgeschriebene Ziffern aus MNIST, je 400 von jeder.</translation>
    </message>
    <message>
        <source>A part of MNIST (Y. LeCun, C. Cortes, C. Burges), from the package mnist (MIT)</source>
        <translation>Ein Teil von MNIST (Y. LeCun, C. Cortes, C. Burges), aus dem Paket mnist (MIT)</translation>
    </message>
    <message>
        <source>Circle</source>
        <translation>Kreis</translation>
    </message>
    <message>
        <source>A disc inside a ring: no straight line parts them, but x² + y² does.</source>
        <translation>Eine Scheibe in einem Ring: Keine Gerade trennt sie, x² + y² aber schon.</translation>
    </message>
    <message>
        <source>inside</source>
        <translation>innen</translation>
    </message>
    <message>
        <source>outside</source>
        <translation>außen</translation>
    </message>
    <message>
        <source>XOR</source>
        <translation>XOR</translation>
    </message>
    <message>
        <source>Same sign or different sign: the smallest problem that one layer cannot solve.</source>
        <translation>Gleiches oder verschiedenes Vorzeichen: das kleinste Problem, das eine einzelne Schicht nicht lösen kann.</translation>
    </message>
    <message>
        <source>same sign</source>
        <translation>gleiches Vorzeichen</translation>
    </message>
    <message>
        <source>different signs</source>
        <translation>verschiedene Vorzeichen</translation>
    </message>
    <message>
        <source>Gaussians</source>
        <translation>Gauß-Wolken</translation>
    </message>
    <message>
        <source>Two clouds side by side: a straight line parts them almost perfectly.</source>
        <translation>Zwei Wolken nebeneinander: Eine Gerade trennt sie fast perfekt.</translation>
    </message>
    <message>
        <source>lower left</source>
        <translation>unten links</translation>
    </message>
    <message>
        <source>upper right</source>
        <translation>oben rechts</translation>
    </message>
    <message>
        <source>Three Gaussians</source>
        <translation>Drei Gauß-Wolken</translation>
    </message>
    <message>
        <source>Three clouds at the corners of a triangle: a softmax with three outputs parts them.</source>
        <translation>Drei Wolken an den Ecken eines Dreiecks: Ein Softmax mit drei Ausgaben trennt sie.</translation>
    </message>
    <message>
        <source>at the top</source>
        <translation>oben</translation>
    </message>
    <message>
        <source>on the left</source>
        <translation>links</translation>
    </message>
    <message>
        <source>on the right</source>
        <translation>rechts</translation>
    </message>
    <message>
        <source>Spiral</source>
        <translation>Spirale</translation>
    </message>
    <message>
        <source>Two arms wound around each other: the hardest of these shapes.</source>
        <translation>Zwei ineinander gewundene Arme: die schwierigste dieser Formen.</translation>
    </message>
    <message>
        <source>first arm</source>
        <translation>erster Arm</translation>
    </message>
    <message>
        <source>second arm</source>
        <translation>zweiter Arm</translation>
    </message>
    <message>
        <source>Moons</source>
        <translation>Monde</translation>
    </message>
    <message>
        <source>Two half circles reaching into each other: a bent line parts them.</source>
        <translation>Zwei Halbkreise, die ineinandergreifen: Eine gebogene Linie trennt sie.</translation>
    </message>
    <message>
        <source>upper moon</source>
        <translation>oberer Mond</translation>
    </message>
    <message>
        <source>lower moon</source>
        <translation>unterer Mond</translation>
    </message>
    <message>
        <source>Rings</source>
        <translation>Ringe</translation>
    </message>
    <message>
        <source>One ring between two others: the boundary is two circles.</source>
        <translation>Ein Ring zwischen zwei anderen: Die Grenze besteht aus zwei Kreisen.</translation>
    </message>
    <message>
        <source>inner and outer ring</source>
        <translation>innerer und äußerer Ring</translation>
    </message>
    <message>
        <source>middle ring</source>
        <translation>mittlerer Ring</translation>
    </message>
    <message>
        <source>Checkerboard</source>
        <translation>Schachbrett</translation>
    </message>
    <message>
        <source>Sixteen squares in turn: many straight pieces are needed.</source>
        <translation>Sechzehn Quadrate im Wechsel: Es braucht viele gerade Stücke.</translation>
    </message>
    <message>
        <source>white</source>
        <translation>weiß</translation>
    </message>
    <message>
        <source>black</source>
        <translation>schwarz</translation>
    </message>
    <message>
        <source>How far measurements are scattered, in their own standard deviations</source>
        <translation>Wie weit die Messwerte streuen, in deren eigener Standardabweichung</translation>
    </message>
    <message>
        <source>150 flowers of three species by the size of sepals and petals (R. A. Fisher, 1936).</source>
        <translation>150 Blüten dreier Arten nach der Größe ihrer Kelch- und Kronblätter (R. A. Fisher, 1936).</translation>
    </message>
    <message>
        <source>sepal length (cm)</source>
        <translation>Kelchblatt: Länge (cm)</translation>
    </message>
    <message>
        <source>sepal width (cm)</source>
        <translation>Kelchblatt: Breite (cm)</translation>
    </message>
    <message>
        <source>petal length (cm)</source>
        <translation>Kronblatt: Länge (cm)</translation>
    </message>
    <message>
        <source>petal width (cm)</source>
        <translation>Kronblatt: Breite (cm)</translation>
    </message>
    <message>
        <source>R. A. Fisher, UCI; CC BY 4.0, from scikit-learn (BSD-3-Clause)</source>
        <translation>R. A. Fisher, UCI; CC BY 4.0, aus scikit-learn (BSD-3-Clause)</translation>
    </message>
    <message>
        <source>Penguins</source>
        <translation>Pinguine</translation>
    </message>
    <message>
        <source>342 penguins of three species by bill, flipper and weight (two more lack a measurement).</source>
        <translation>342 Pinguine dreier Arten nach Schnabel, Flosse und Gewicht (bei zwei weiteren fehlt eine Messung).</translation>
    </message>
    <message>
        <source>K. Gorman, A. Horst, A. Hill; CC0 1.0, from palmerpenguins</source>
        <translation>K. Gorman, A. Horst, A. Hill; CC0 1.0, aus palmerpenguins</translation>
    </message>
    <message>
        <source>Made by Lamina; free of any rights</source>
        <translation>Von Lamina erzeugt; frei von Rechten</translation>
    </message>
    <message>
        <source>How far points are scattered (standard deviation)</source>
        <translation>Wie weit die Punkte streuen (Standardabweichung)</translation>
    </message>
    <message>
        <source>There is no data set “{0}”; choose from {1}.</source>
        <extracomment>{0}: key; {1}: &apos;, &apos;.join(data_sets())</extracomment>
        <translation>Es gibt keinen Datensatz „{0}“; zur Wahl stehen {1}.</translation>
    </message>
    <message>
        <source>{0} can have from {1} to {2} examples, not {3}.</source>
        <extracomment>{0}: source.title; {1}: source.minimum; {2}: source.maximum; {3}: chosen</extracomment>
        <translation>{0} kann {1} bis {2} Beispiele haben, nicht {3}.</translation>
    </message>
    <message>
        <source>Your own file</source>
        <translation>Eigene Datei</translation>
    </message>
    <message>
        <source>“{0}” has no column “{1}”; it has {2}.</source>
        <extracomment>{0}: self.title; {1}: name; {2}: names</extracomment>
        <translation>„{0}“ hat keine Spalte „{1}“, sondern {2}.</translation>
    </message>
    <message>
        <source>1 row of {0:,} had an empty cell and were left out.</source>
        <extracomment>{0}: self.rows</extracomment>
        <translation>1 von {0:,} Zeilen hatte eine leere Zelle und wurde weggelassen.</translation>
    </message>
    <message>
        <source>{0:,} rows of {1:,} had an empty cell and were left out.</source>
        <extracomment>{0}: left_out; {1}: self.rows</extracomment>
        <translation>{0:,} von {1:,} Zeilen hatten eine leere Zelle und wurden weggelassen.</translation>
    </message>
    <message>
        <source>Fewer than two rows of “{0}” have all the chosen cells; choose other columns, or fill the empty cells.</source>
        <extracomment>{0}: self.title</extracomment>
        <translation>Weniger als zwei Zeilen von „{0}“ haben alle gewählten Zellen; andere Spalten wählen oder die leeren Zellen füllen.</translation>
    </message>
    <message>
        <source>1 empty cell was filled with the mean of the numbers, or the most frequent category, of the training part.</source>
        <translation>1 leere Zelle wurde mit dem Mittelwert der Zahlen oder der häufigsten Kategorie des Trainingsteils gefüllt.</translation>
    </message>
    <message>
        <source>{0:,} empty cells were filled with the mean of the numbers, or the most frequent category, of the training part.</source>
        <extracomment>{0}: gaps</extracomment>
        <translation>{0:,} leere Zellen wurden mit dem Mittelwert der Zahlen oder der häufigsten Kategorie des Trainingsteils gefüllt.</translation>
    </message>
    <message>
        <source>{0:,} rows of “{1}”.</source>
        <extracomment>{0}: inputs.shape[0]; {1}: self.title</extracomment>
        <translation>{0:,} Zeilen von „{1}“.</translation>
    </message>
    <message>
        <source>The task must be classification or regression.</source>
        <translation>Die Aufgabe muss Klassifikation oder Regression sein.</translation>
    </message>
    <message>
        <source>Rows with empty cells can be left out (drop) or filled (fill).</source>
        <translation>Zeilen mit leeren Zellen können weggelassen (drop) oder aufgefüllt (fill) werden.</translation>
    </message>
    <message>
        <source>Choose at least one column as input.</source>
        <translation>Mindestens eine Spalte als Eingabe wählen.</translation>
    </message>
    <message>
        <source>Each column can be an input only once.</source>
        <translation>Jede Spalte kann nur einmal Eingabe sein.</translation>
    </message>
    <message>
        <source>“{0}” cannot be both an input and the answer.</source>
        <extracomment>{0}: choice.target</extracomment>
        <translation>„{0}“ kann nicht zugleich Eingabe und Antwort sein.</translation>
    </message>
    <message>
        <source>“{0}” has {1:,} different texts; an input may have at most {2}, so leave it out.</source>
        <extracomment>{0}: column.name; {1}: len(column.categories); {2}: MOST_CATEGORIES</extracomment>
        <translation>„{0}“ hat {1:,} verschiedene Texte; eine Eingabe darf höchstens {2} haben, diese Spalte also weglassen.</translation>
    </message>
    <message>
        <source>The chosen columns make {0:,} inputs in {1:,} rows, too many to hold; choose fewer columns.</source>
        <extracomment>{0}: width; {1}: self.rows</extracomment>
        <translation>Die gewählten Spalten ergeben {0:,} Eingaben in {1:,} Zeilen, zu viel für den Speicher; weniger Spalten wählen.</translation>
    </message>
    <message>
        <source>“{0}” holds texts, so it cannot be a number to predict; choose classification or another column.</source>
        <extracomment>{0}: target.name</extracomment>
        <translation>„{0}“ enthält Texte und lässt sich nicht als Zahl vorhersagen; Klassifikation oder eine andere Spalte wählen.</translation>
    </message>
    <message>
        <source>“{0}” has the same value in every row used; telling classes apart needs at least two.</source>
        <extracomment>{0}: target.name</extracomment>
        <translation>„{0}“ hat in jeder genutzten Zeile denselben Wert; zum Unterscheiden von Klassen braucht es mindestens zwei.</translation>
    </message>
    <message>
        <source>“{0}” has {1:,} different values, too many for classes; choose regression or a column with at most {2}.</source>
        <extracomment>{0}: target.name; {1}: len(found); {2}: MOST_CATEGORIES</extracomment>
        <translation>„{0}“ hat {1:,} verschiedene Werte, zu viele für Klassen; Regression wählen oder eine Spalte mit höchstens {2}.</translation>
    </message>
    <message>
        <source>“{0}” is empty in every row used; leave it out.</source>
        <extracomment>{0}: column.name</extracomment>
        <translation>„{0}“ ist in jeder genutzten Zeile leer; diese Spalte weglassen.</translation>
    </message>
    <message>
        <source>Column “{0}” is empty and was left out.</source>
        <extracomment>{0}: name</extracomment>
        <translation>Spalte „{0}“ ist leer und wurde weggelassen.</translation>
    </message>
    <message>
        <source>“{0}” has values in fewer than two columns; two are needed.</source>
        <extracomment>{0}: title</extracomment>
        <translation>„{0}“ hat in weniger als zwei Spalten Werte; zwei sind nötig.</translation>
    </message>
    <message>
        <source>“{0}”, line {1}, column “{2}”: {3} is not a number that can be worked with; write a finite one or leave the cell empty.</source>
        <extracomment>{0}: sheet.title; {1}: line; {2}: name; {3}: shown(cell)</extracomment>
        <translation>„{0}“, Zeile {1}, Spalte „{2}“: {3} ist keine Zahl, mit der sich rechnen lässt; eine endliche schreiben oder die Zelle leer lassen.</translation>
    </message>
    <message>
        <source>Column “{0}” is read as categories because {1} cannot be read as a number (line {2}: “{3}”).</source>
        <extracomment>{0}: name; {1}: counted(len(other)); {2}: line; {3}: shown(cell)</extracomment>
        <translation>Spalte „{0}“ wird als Kategorien gelesen, weil sich nicht alles als Zahl lesen lässt: {1} (Zeile {2}: „{3}“).</translation>
    </message>
    <message>
        <source>Ancient stories</source>
        <translation>Alte Geschichten</translation>
    </message>
    <message>
        <source>Kings, journeys, quarrels and wonders, told in short sentences of modern English: the best to learn from.</source>
        <translation>Könige, Reisen, Streit und Wunder, erzählt in kurzen Sätzen auf modernem Englisch: daraus lernt es sich am besten.</translation>
    </message>
    <message>
        <source>Public domain; made from eighteen narrative books of a modern Bible translation, altered</source>
        <translation>Gemeinfrei; aus achtzehn erzählenden Büchern einer modernen Bibelübersetzung, verändert</translation>
    </message>
    <message>
        <source>Alice’s Adventures in Wonderland</source>
        <translation>Alice’s Adventures in Wonderland</translation>
    </message>
    <message>
        <source>One children’s book (Lewis Carroll, 1865): so short that a model soon knows it by heart.</source>
        <translation>Ein einzelnes Kinderbuch (Lewis Carroll, 1865): so kurz, dass ein Modell es bald auswendig kann.</translation>
    </message>
    <message>
        <source>Public domain</source>
        <translation>Gemeinfrei</translation>
    </message>
    <message>
        <source>As You Like It</source>
        <translation>As You Like It</translation>
    </message>
    <message>
        <source>A comedy (William Shakespeare, 1599): speakers, verse, and the English of his time.</source>
        <translation>Eine Komödie (William Shakespeare, 1599): Sprecher, Verse und das Englisch seiner Zeit.</translation>
    </message>
    <message>
        <source>There is no text “{0}”; choose from {1}.</source>
        <extracomment>{0}: name; {1}: &apos;, &apos;.join(texts())</extracomment>
        <translation>Es gibt keinen Text „{0}“; zur Wahl stehen {1}.</translation>
    </message>
    <message>
        <source>The context must be from 1 to {0:,} tokens.</source>
        <extracomment>{0}: LONGEST_CONTEXT</extracomment>
        <translation>Der Kontext muss 1 bis {0:,} Token lang sein.</translation>
    </message>
    <message>
        <source>The held-out part must be between 0 and 90 % of the text.</source>
        <translation>Der zurückgehaltene Teil muss zwischen 0 und 90 % des Textes liegen.</translation>
    </message>
    <message>
        <source>Tokens must be a list of whole numbers.</source>
        <translation>Token müssen eine Liste ganzer Zahlen sein.</translation>
    </message>
    <message>
        <source>The text has {0:,} tokens, too few for a context of {1:,}; choose a shorter context or a longer text.</source>
        <extracomment>{0}: flat.size; {1}: context</extracomment>
        <translation>Der Text hat {0:,} Token, zu wenige für einen Kontext von {1:,}; einen kürzeren Kontext oder einen längeren Text wählen.</translation>
    </message>
    <message>
        <source>A token lies outside the vocabulary of {0:,}.</source>
        <extracomment>{0}: vocabulary</extracomment>
        <translation>Ein Token liegt außerhalb des Vokabulars von {0:,}.</translation>
    </message>
    <message>
        <source>{0:,} windows of {1:,} tokens.</source>
        <extracomment>{0}: count; {1}: context</extracomment>
        <translation>{0:,} Fenster mit je {1:,} Token.</translation>
    </message>
    <message>
        <source>{0} is larger than {1} MB, too large to open.</source>
        <extracomment>{0}: name; {1}: MOST_BYTES &gt;&gt; 20</extracomment>
        <translation>{0} ist größer als {1} MB und damit zu groß zum Öffnen.</translation>
    </message>
    <message>
        <source>The file is damaged: {0}.</source>
        <extracomment>{0}: said(error)</extracomment>
        <translation>Die Datei ist beschädigt: {0}.</translation>
    </message>
    <message>
        <source>The file is nested too deeply to be a network.</source>
        <translation>Die Datei ist zu tief verschachtelt für ein Netz.</translation>
    </message>
    <message>
        <source>This is not a Lamina network (its schema is another program&apos;s).</source>
        <translation>Das ist kein Lamina-Netz (das Schema gehört einem anderen Programm).</translation>
    </message>
    <message>
        <source>This network was saved by a newer Lamina (format {0}; this one reads up to {1}): update Lamina to open it.</source>
        <extracomment>{0}: header.version; {1}: VERSION</extracomment>
        <translation>Dieses Netz wurde mit einem neueren Lamina gespeichert (Format {0}; dieses liest bis {1}): zum Öffnen Lamina aktualisieren.</translation>
    </message>
    <message>
        <source>The file is damaged: it begins as UTF-16 text, but is not.</source>
        <translation>Die Datei ist beschädigt: Sie beginnt wie UTF-16-Text, ist aber keiner.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>This is not a Lamina network: it does not begin with a schema and a version.</source>
        <translation>Das ist kein Lamina-Netz: Es beginnt nicht mit Schema und Version.</translation>
    </message>
    <message>
        <source>The file is not readable as JSON: {0}.</source>
        <extracomment>{0}: said(error)</extracomment>
        <translation>Die Datei ist nicht als JSON lesbar: {0}.</translation>
    </message>
    <message>
        <source>The file is damaged: it gives {0!r} twice in one place.</source>
        <extracomment>{0}: key</extracomment>
        <translation>Die Datei ist beschädigt: Sie nennt {0!r} zweimal an einer Stelle.</translation>
    </message>
    <message>
        <source>Networks of format {0} cannot be opened any more.</source>
        <extracomment>{0}: version</extracomment>
        <translation>Netze im Format {0} können nicht mehr geöffnet werden.</translation>
    </message>
    <message>
        <source>The file is damaged in its training settings: {0}</source>
        <extracomment>{0}: error</extracomment>
        <translation>Die Datei ist in ihren Trainingseinstellungen beschädigt: {0}</translation>
    </message>
    <message>
        <source>Note {0}</source>
        <extracomment>{0}: k</extracomment>
        <translation>Notiz {0}</translation>
    </message>
    <message>
        <source>Two notes have the id {0!r}; each needs its own.</source>
        <extracomment>{0}: note.id[:40]</extracomment>
        <translation>Zwei Notizen haben die ID {0!r}; jede braucht eine eigene.</translation>
    </message>
    <message>
        <source>A note</source>
        <translation>Eine Notiz</translation>
    </message>
    <message>
        <source>A note has a width that cannot be drawn.</source>
        <translation>Eine Notiz hat eine Breite, die sich nicht zeichnen lässt.</translation>
    </message>
    <message>
        <source>The network holds groups within groups too deeply.</source>
        <translation>Das Netz enthält zu tief ineinander liegende Gruppen.</translation>
    </message>
    <message>
        <source>The network has more than {0:,} layers, too many to open.</source>
        <extracomment>{0}: MOST_NODES</extracomment>
        <translation>Das Netz hat mehr als {0:,} Schichten, zu viele zum Öffnen.</translation>
    </message>
    <message>
        <source>Two layers have the id {0!r}; each needs its own.</source>
        <extracomment>{0}: node.id</extracomment>
        <translation>Zwei Schichten haben die ID {0!r}; jede braucht eine eigene.</translation>
    </message>
    <message>
        <source>A layer has the id {0!r}, which cannot be used.</source>
        <extracomment>{0}: node.id[:40]</extracomment>
        <translation>Eine Schicht hat die ID {0!r}, die nicht verwendet werden kann.</translation>
    </message>
    <message>
        <source>Wire {0} leads to a layer {1!r} that is not there.</source>
        <extracomment>{0}: number; {1}: end</extracomment>
        <translation>Verbindung {0} führt zu einer Schicht {1!r}, die es nicht gibt.</translation>
    </message>
    <message>
        <source>Wire {0} connects {1} to itself.</source>
        <extracomment>{0}: number; {1}: target.label</extracomment>
        <translation>Verbindung {0} verbindet {1} mit sich selbst.</translation>
    </message>
    <message>
        <source>Wire {0} ends at {1!r}, no input of {2}.</source>
        <extracomment>{0}: number; {1}: edge.port; {2}: target.label</extracomment>
        <translation>Verbindung {0} endet bei {1!r}, das ist kein Eingang von {2}.</translation>
    </message>
    <message>
        <source>Input {0!r} of {1} has two wires.</source>
        <extracomment>{0}: edge.port; {1}: target.label</extracomment>
        <translation>Eingang {0!r} von {1} hat zwei Verbindungen.</translation>
    </message>
    <message>
        <source>The wires run in a circle at {0}: no layer may feed itself.</source>
        <extracomment>{0}: label</extracomment>
        <translation>Die Verbindungen laufen bei {0} im Kreis: Keine Schicht darf sich selbst speisen.</translation>
    </message>
    <message>
        <source>{0} is a layer of the kind {1!r}, which this Lamina does not know: update Lamina, or remove the layer with the program that made it.</source>
        <extracomment>{0}: label; {1}: written.type</extracomment>
        <translation>{0} ist eine Schicht der Art {1!r}, die dieses Lamina nicht kennt: Lamina aktualisieren oder die Schicht mit dem Programm entfernen, das sie erzeugt hat.</translation>
    </message>
    <message>
        <source>{0} has an option {1!r} that its kind does not have.</source>
        <extracomment>{0}: label; {1}: name</extracomment>
        <translation>{0} hat eine Option {1!r}, die es bei dieser Art nicht gibt.</translation>
    </message>
    <message>
        <source>{0} has a weight {1!r} that its kind does not have: {2} has {3}.</source>
        <extracomment>{0}: label; {1}: name[:40]; {2}: layer.title; {3}: &apos;, &apos;.join(sorted(kinds)) or &apos;none&apos;</extracomment>
        <translation>{0} hat ein Gewicht {1!r}, das es bei dieser Art nicht gibt: {2} hat {3}.</translation>
    </message>
    <message>
        <source>{0} shares a weight {1!r} that its kind does not have.</source>
        <extracomment>{0}: label; {1}: name</extracomment>
        <translation>{0} teilt ein Gewicht {1!r}, das es bei dieser Art nicht gibt.</translation>
    </message>
    <message>
        <source>{0} gives {1} an impossible shape.</source>
        <extracomment>{0}: label; {1}: name</extracomment>
        <translation>{0} gibt {1} eine unmögliche Form.</translation>
    </message>
    <message>
        <source>{0} gives {1} {2} numbers, but its shape asks for {3}.</source>
        <extracomment>{0}: label; {1}: name; {2}: len(values); {3}: math.prod(written.shape)</extracomment>
        <translation>{0} gibt {1} {2} Zahlen, die Form verlangt aber {3}.</translation>
    </message>
    <message>
        <source>The network is too large for a file: its {0:,} numbers take more than the {1} MB that can be opened again. Take layers out of it, or export it.</source>
        <extracomment>{0}: document.graph.numbers; {1}: MOST_BYTES &gt;&gt; 20</extracomment>
        <translation>Das Netz ist zu groß für eine Datei: Seine {0:,} Zahlen brauchen mehr als die {1} MB, die sich wieder öffnen lassen. Nimm Schichten heraus oder exportiere es.</translation>
    </message>
    <message>
        <source>The writing was stopped.</source>
        <translation>Das Schreiben wurde angehalten.</translation>
    </message>
    <message>
        <source>The entry {0!r}</source>
        <extracomment>{0}: key</extracomment>
        <translation>Der Eintrag {0!r}</translation>
    </message>
    <message>
        <source>The network holds text that cannot be written: {0}.</source>
        <extracomment>{0}: error</extracomment>
        <translation>Das Netz enthält Text, der sich nicht schreiben lässt: {0}.</translation>
    </message>
    <message>
        <source>{0} of {1} holds a number that is not finite, which a file cannot keep: set it again, or undo the training that led there.</source>
        <extracomment>{0}: name; {1}: node.label</extracomment>
        <translation>{0} von {1} enthält eine nicht endliche Zahl, die eine Datei nicht speichern kann: neu setzen oder das Training rückgängig machen, das dazu geführt hat.</translation>
    </message>
    <message>
        <source>{0} is {1:,} characters long; at most {2:,} can be shown.</source>
        <extracomment>{0}: where; {1}: len(text); {2}: most</extracomment>
        <translation>{0} ist {1:,} Zeichen lang; höchstens {2:,} lassen sich anzeigen.</translation>
    </message>
    <message>
        <source>{0} holds half of a character, which cannot be written: type it again.</source>
        <extracomment>{0}: where</extracomment>
        <translation>{0} enthält ein halbes Zeichen, das sich nicht schreiben lässt: noch einmal eingeben.</translation>
    </message>
    <message>
        <source>{0} stands at a position that cannot be drawn.</source>
        <extracomment>{0}: what</extracomment>
        <translation>{0} steht an einer Stelle, die sich nicht zeichnen lässt.</translation>
    </message>
    <message>
        <source>The name of layer {0}</source>
        <extracomment>{0}: k</extracomment>
        <translation>Der Name von Schicht {0}</translation>
    </message>
    <message>
        <source>no such file or directory</source>
        <translation>keine solche Datei und kein solcher Ordner</translation>
    </message>
    <message>
        <source>permission denied</source>
        <translation>keine Berechtigung</translation>
    </message>
    <message>
        <source>operation not permitted</source>
        <translation>nicht erlaubt</translation>
    </message>
    <message>
        <source>no space left on device</source>
        <translation>kein Platz mehr auf dem Datenträger</translation>
    </message>
    <message>
        <source>disk quota exceeded</source>
        <translation>der zugeteilte Speicherplatz ist aufgebraucht</translation>
    </message>
    <message>
        <source>read-only file system</source>
        <translation>das Dateisystem kann nur gelesen werden</translation>
    </message>
    <message>
        <source>input/output error</source>
        <translation>Ein- oder Ausgabefehler</translation>
    </message>
    <message>
        <source>is a directory</source>
        <translation>ist ein Ordner</translation>
    </message>
    <message>
        <source>not a directory</source>
        <translation>ist kein Ordner</translation>
    </message>
    <message>
        <source>directory not empty</source>
        <translation>der Ordner ist nicht leer</translation>
    </message>
    <message>
        <source>file exists</source>
        <translation>die Datei ist schon da</translation>
    </message>
    <message>
        <source>file name too long</source>
        <translation>der Dateiname ist zu lang</translation>
    </message>
    <message>
        <source>file too large</source>
        <translation>die Datei ist zu groß</translation>
    </message>
    <message>
        <source>too many levels of symbolic links</source>
        <translation>zu viele Verweise hintereinander</translation>
    </message>
    <message>
        <source>too many open files</source>
        <translation>zu viele offene Dateien</translation>
    </message>
    <message>
        <source>text file busy</source>
        <translation>die Datei wird gerade ausgeführt</translation>
    </message>
    <message>
        <source>device or resource busy</source>
        <translation>das Gerät ist belegt</translation>
    </message>
    <message>
        <source>invalid argument</source>
        <translation>ungültige Angabe</translation>
    </message>
    <message>
        <source>invalid cross-device link</source>
        <translation>Verweis auf ein anderes Gerät</translation>
    </message>
    <message>
        <source>stale file handle</source>
        <translation>die Datei ist nicht mehr erreichbar</translation>
    </message>
    <message>
        <source>cannot allocate memory</source>
        <translation>nicht genug Arbeitsspeicher</translation>
    </message>
    <message>
        <source>connection refused</source>
        <translation>Verbindung abgelehnt</translation>
    </message>
    <message>
        <source>connection timed out</source>
        <translation>keine Antwort in der vorgesehenen Zeit</translation>
    </message>
    <message>
        <source>connection reset by peer</source>
        <translation>die Gegenseite hat die Verbindung abgebrochen</translation>
    </message>
    <message>
        <source>network is unreachable</source>
        <translation>das Netzwerk ist nicht erreichbar</translation>
    </message>
    <message>
        <source>no route to host</source>
        <translation>kein Weg zu diesem Rechner</translation>
    </message>
    <message>
        <source>host is down</source>
        <translation>der Rechner ist nicht eingeschaltet</translation>
    </message>
    <message>
        <source>broken pipe</source>
        <translation>die Verbindung ist abgebrochen</translation>
    </message>
    <message>
        <source>name or service not known</source>
        <translation>unbekannter Name</translation>
    </message>
    <message>
        <source>temporary failure in name resolution</source>
        <translation>der Name lässt sich gerade nicht auflösen</translation>
    </message>
    <message>
        <source>Each row of W points to the middle of one class; softmax makes the three shares.</source>
        <translation>Jede Zeile von W zeigt auf die Mitte einer Klasse; Softmax macht daraus die drei Anteile.</translation>
    </message>
    <message>
        <source>A softmax classifier</source>
        <translation>Ein Softmax-Klassifikator</translation>
    </message>
    <message>
        <source>Two soft lines bound a band; the output is close to 1 inside it: XOR for 0 and 1.</source>
        <translation>Zwei weiche Geraden begrenzen ein Band; darin liegt die Ausgabe nahe bei 1: XOR für 0 und 1.</translation>
    </message>
    <message>
        <source>A soft band</source>
        <translation>Ein weiches Band</translation>
    </message>
    <message>
        <source>Three classes in the plane.</source>
        <translation>Drei Klassen in der Ebene.</translation>
    </message>
    <message>
        <source>XOR with sigmoids: between two parallel lines.</source>
        <translation>XOR mit Sigmoiden: zwischen zwei parallelen Geraden.</translation>
    </message>
    <message>
        <source>|x| from two ReLUs</source>
        <translation>|x| aus zwei ReLUs</translation>
    </message>
    <message>
        <source>Each pair of layers folds the line from 0 to 1 once more: the teeth double with depth.</source>
        <translation>Jedes Paar von Schichten faltet die Strecke von 0 bis 1 einmal mehr: Die Zähne verdoppeln sich mit der Tiefe.</translation>
    </message>
    <message>
        <source>A deep ReLU sawtooth</source>
        <translation>Ein tiefer ReLU-Sägezahn</translation>
    </message>
    <message>
        <source>One neuron per corner: with enough of them any curve can be followed.</source>
        <translation>Ein Neuron pro Knick: Mit genug davon lässt sich jede Kurve nachbilden.</translation>
    </message>
    <message>
        <source>A curve from corners</source>
        <translation>Eine Kurve aus Knicken</translation>
    </message>
    <message>
        <source>Two bends, put back to back.</source>
        <translation>Zwei Knicke, Rücken an Rücken.</translation>
    </message>
    <message>
        <source>Three folds, four teeth, six neurons.</source>
        <translation>Drei Faltungen, vier Zähne, sechs Neuronen.</translation>
    </message>
    <message>
        <source>One hidden layer follows any curve.</source>
        <translation>Eine verborgene Schicht folgt jeder Kurve.</translation>
    </message>
    <message>
        <source>The block adds a correction to x instead of replacing it: $y = x + f_2(\mathrm{ReLU}(f_1(x)))$.</source>
        <translation>Der Block addiert zu x eine Korrektur, statt es zu ersetzen: $y = x + f_2(\mathrm{ReLU}(f_1(x)))$.</translation>
    </message>
    <message>
        <source>A residual block</source>
        <translation>Ein Residualblock</translation>
    </message>
    <message>
        <source>Twelve corners follow $\sin x$ from $-\pi$ to $\pi$ to within 0.04; twice as many come four times as close. Open Plot to see it.</source>
        <translation>Zwölf Knicke folgen $\sin x$ von $-\pi$ bis $\pi$ auf 0,04 genau; doppelt so viele kommen viermal so nahe. Zu sehen unter „Schaubild“.</translation>
    </message>
    <message>
        <source>A sine from twelve corners</source>
        <translation>Ein Sinus aus zwölf Knicken</translation>
    </message>
    <message>
        <source>Step through it backward: each sigmoid hands on at most a quarter of the slope, so five leave less than $\frac{1}{1000}$.</source>
        <translation>Rückwärts Schritt für Schritt durchgehen: Jedes Sigmoid gibt höchstens ein Viertel der Steigung weiter, sodass fünf weniger als $\frac{1}{1000}$ übrig lassen.</translation>
    </message>
    <message>
        <source>Slopes that fade</source>
        <translation>Steigungen, die schwinden</translation>
    </message>
    <message>
        <source>Not trained yet: press Train, and watch the plane being cut along the two arms.</source>
        <translation>Noch nicht trainiert: auf „Trainieren“ drücken und zusehen, wie die Ebene entlang der zwei Arme zerschnitten wird.</translation>
    </message>
    <message>
        <source>Two spirals to learn</source>
        <translation>Zwei Spiralen zum Lernen</translation>
    </message>
    <message>
        <source>Any curve can be followed: each neuron adds one corner.</source>
        <translation>Jede Kurve lässt sich nachbilden: Jedes Neuron fügt einen Knick hinzu.</translation>
    </message>
    <message>
        <source>What the layers add to x, and x itself.</source>
        <translation>Was die Schichten zu x addieren, und x selbst.</translation>
    </message>
    <message>
        <source>Five sigmoids in a row, seen from the end.</source>
        <translation>Fünf Sigmoide hintereinander, vom Ende her gesehen.</translation>
    </message>
    <message>
        <source>Two hidden layers and a hard question.</source>
        <translation>Zwei verborgene Schichten und eine schwere Frage.</translation>
    </message>
    <message>
        <source>Sixty-four pixels pass through eight numbers and come back: $W_2 = W_1^\top$, its rows the eight directions in which digits differ most.</source>
        <translation>Vierundsechzig Pixel gehen durch acht Zahlen und zurück: $W_2 = W_1^\top$, die Zeilen sind die acht Richtungen, in denen sich Ziffern am meisten unterscheiden.</translation>
    </message>
    <message>
        <source>An autoencoder of digits</source>
        <translation>Ein Autoencoder für Ziffern</translation>
    </message>
    <message>
        <source>Not trained yet: press Train, and watch the ten shares become one answer.</source>
        <translation>Noch nicht trainiert: auf „Trainieren“ drücken und zusehen, wie aus zehn Anteilen eine Antwort wird.</translation>
    </message>
    <message>
        <source>A small CNN on digits</source>
        <translation>Ein kleines CNN für Ziffern</translation>
    </message>
    <message>
        <source>A picture through eight numbers and back again.</source>
        <translation>Ein Bild durch acht Zahlen und wieder zurück.</translation>
    </message>
    <message>
        <source>Edges, then the strongest of them, then a class.</source>
        <translation>Kanten, dann die stärksten davon, dann eine Klasse.</translation>
    </message>
    <message>
        <source>Three tokens, one a row. Each asks with $q = W_q x$; the answer is the mean of the values, weighted by $\mathrm{softmax}\left(\frac{q \cdot k}{\sqrt{2}}\right)$.</source>
        <translation>Drei Token, je eines pro Zeile. Jedes fragt mit $q = W_q x$; die Antwort ist das Mittel der Values, gewichtet mit $\mathrm{softmax}\left(\frac{q \cdot k}{\sqrt{2}}\right)$.</translation>
    </message>
    <message>
        <source>One attention head on three tokens</source>
        <translation>Ein Attention-Kopf für drei Token</translation>
    </message>
    <message>
        <source>Each row: how much one token looks at the three. The rows of W are the keys.</source>
        <translation>In jeder Zeile: wie sehr ein Token auf die drei schaut. Die Zeilen von W sind die Keys.</translation>
    </message>
    <message>
        <source>Who looks at whom</source>
        <translation>Wer schaut auf wen</translation>
    </message>
    <message>
        <source>Not trained. Each block is a group: double-click one to see attention and feed-forward, both added to what came in.</source>
        <translation>Nicht trainiert. Jeder Block ist eine Gruppe: Ein Doppelklick zeigt Attention und Feedforward, beide werden zum Eingang addiert.</translation>
    </message>
    <message>
        <source>A small GPT</source>
        <translation>Ein kleines GPT</translation>
    </message>
    <message>
        <source>Scores and softmax, one row a token.</source>
        <translation>Scores und Softmax, eine Zeile pro Token.</translation>
    </message>
    <message>
        <source>Queries, keys and values with numbers that can be checked by hand.</source>
        <translation>Queries, Keys und Values mit Zahlen, die sich von Hand nachrechnen lassen.</translation>
    </message>
    <message>
        <source>Token ids to scores through two blocks.</source>
        <translation>Von Token-IDs durch zwei Blöcke zu Scores.</translation>
    </message>
    <message>
        <source>f_1(x, y) = (x + y − 1, x − y + 1) and f_2(u, v) = (2u − v, u + v).</source>
        <translation>f_1(x, y) = (x + y − 1, x − y + 1) und f_2(u, v) = (2u − v, u + v).</translation>
    </message>
    <message>
        <source>The lecture’s network with {0}</source>
        <extracomment>{0}: title</extracomment>
        <translation>Das Netz der Vorlesung mit {0}</translation>
    </message>
    <message>
        <source>Without a bend, two layers are one</source>
        <translation>Ohne Knick sind zwei Schichten eine</translation>
    </message>
    <message>
        <source>The lecture’s network</source>
        <translation>Das Netz der Vorlesung</translation>
    </message>
    <message>
        <source>x → f₁ → ReLU → f₂ → ReLU: from (1, 2) to (4, 2), every number in sight.</source>
        <translation>x → f₁ → ReLU → f₂ → ReLU: von (1; 2) nach (4; 2), jede Zahl im Blick.</translation>
    </message>
    <message>
        <source>The challenge: tanh instead</source>
        <translation>Die Herausforderung: tanh</translation>
    </message>
    <message>
        <source>The same two maps with tanh between them.</source>
        <translation>Dieselben zwei Abbildungen mit tanh dazwischen.</translation>
    </message>
    <message>
        <source>f₂ after f₁ and the single map f give the same for every input.</source>
        <translation>f₂ nach f₁ und die einzelne Abbildung f liefern für jede Eingabe dasselbe.</translation>
    </message>
    <message>
        <source>One neuron</source>
        <translation>Ein Neuron</translation>
    </message>
    <message>
        <source>2x + y + 0.5, bent into the range 0 to 1.</source>
        <translation>2x + y + 0,5, in den Bereich von 0 bis 1 gebogen.</translation>
    </message>
    <message>
        <source>ReLU(x + y − 1) is 1 for (1, 1) and 0 for the other three.</source>
        <translation>ReLU(x + y − 1) ist 1 für (1, 1) und 0 für die anderen drei.</translation>
    </message>
    <message>
        <source>ReLU(x + y) − ReLU(x + y − 1): 0 for (0, 0), 1 for the others.</source>
        <translation>ReLU(x + y) − ReLU(x + y − 1): 0 für (0, 0), 1 für die anderen.</translation>
    </message>
    <message>
        <source>ReLU(x + y) − 2 ReLU(x + y − 1): 1 when exactly one of the two is 1.</source>
        <translation>ReLU(x + y) − 2 ReLU(x + y − 1): 1, wenn genau eine der beiden 1 ist.</translation>
    </message>
    <message>
        <source>XOR by hand</source>
        <translation>XOR von Hand</translation>
    </message>
    <message>
        <source>A weighted sum, a bias and a bend: the smallest layer.</source>
        <translation>Eine gewichtete Summe, ein Bias und ein Knick: die kleinste Schicht.</translation>
    </message>
    <message>
        <source>AND</source>
        <translation>AND</translation>
    </message>
    <message>
        <source>One line through the plane is enough.</source>
        <translation>Eine Gerade durch die Ebene genügt.</translation>
    </message>
    <message>
        <source>OR</source>
        <translation>OR</translation>
    </message>
    <message>
        <source>At least one of the two inputs is 1.</source>
        <translation>Mindestens eine der beiden Eingaben ist 1.</translation>
    </message>
    <message>
        <source>No single line does it; two neurons and a sum do.</source>
        <translation>Keine einzelne Gerade schafft es; zwei Neuronen und eine Summe schon.</translation>
    </message>
    <message>
        <source>That is too long for a number: at most {0} characters.</source>
        <extracomment>{0}: MOST_CHARACTERS</extracomment>
        <translation>Das ist zu lang für eine Zahl: höchstens {0} Zeichen.</translation>
    </message>
    <message>
        <source>Nothing was typed.</source>
        <translation>Es wurde nichts eingegeben.</translation>
    </message>
    <message>
        <source>That is too long for a token: at most {0} characters.</source>
        <extracomment>{0}: MOST_CHARACTERS</extracomment>
        <translation>Das ist zu lang für ein Token: höchstens {0} Zeichen.</translation>
    </message>
    <message>
        <source>{0} cannot be part of a token.</source>
        <extracomment>{0}: _named(sign)</extracomment>
        <translation>{0} kann nicht Teil eines Tokens sein.</translation>
    </message>
    <message>
        <source>{0} cannot be read: use the digits 0 to 9.</source>
        <extracomment>{0}: _named(sign)</extracomment>
        <translation>{0} kann nicht gelesen werden: die Ziffern 0 bis 9 verwenden.</translation>
    </message>
    <message>
        <source>{0} cannot be read in a number.</source>
        <extracomment>{0}: _named(sign)</extracomment>
        <translation>{0} kann in einer Zahl nicht gelesen werden.</translation>
    </message>
    <message>
        <source>A number has one decimal point or comma, and no others.</source>
        <translation>Eine Zahl hat nur einen Dezimalpunkt oder ein Komma.</translation>
    </message>
    <message>
        <source>A number may have at most {0} digits.</source>
        <extracomment>{0}: MOST_DIGITS</extracomment>
        <translation>Eine Zahl darf höchstens {0} Ziffern haben.</translation>
    </message>
    <message>
        <source>“{0}” is not expected after the number.</source>
        <extracomment>{0}: self._tokens[self._at]</extracomment>
        <translation>Nach der Zahl wird kein „{0}“ erwartet.</translation>
    </message>
    <message>
        <source>There are too many brackets or powers inside each other.</source>
        <translation>Zu viele Klammern oder Potenzen sind ineinander geschachtelt.</translation>
    </message>
    <message>
        <source>Two numbers stand side by side: put a sign between them.</source>
        <translation>Zwei Zahlen stehen nebeneinander: ein Rechenzeichen dazwischensetzen.</translation>
    </message>
    <message>
        <source>The number ends too early.</source>
        <translation>Die Zahl endet zu früh.</translation>
    </message>
    <message>
        <source>A bracket is opened but not closed.</source>
        <translation>Eine Klammer wird geöffnet, aber nicht geschlossen.</translation>
    </message>
    <message>
        <source>A number is missing before “{0}”.</source>
        <extracomment>{0}: token</extracomment>
        <translation>Vor „{0}“ fehlt eine Zahl.</translation>
    </message>
    <message>
        <source>log could be to base 10 or e: write ln for the natural logarithm.</source>
        <translation>log könnte zur Basis 10 oder e sein: für den natürlichen Logarithmus ln schreiben.</translation>
    </message>
    <message>
        <source>“{0}” cannot be read: give a number.</source>
        <extracomment>{0}: word[:20]</extracomment>
        <translation>„{0}“ kann nicht gelesen werden: eine Zahl angeben.</translation>
    </message>
    <message>
        <source>That number is too large or too small to be an answer here.</source>
        <translation>Diese Zahl ist zu groß oder zu klein für eine Antwort.</translation>
    </message>
    <message>
        <source>That number is too large to be an answer here.</source>
        <translation>Diese Zahl ist zu groß für eine Antwort.</translation>
    </message>
    <message>
        <source>That divides by 0.</source>
        <translation>Hier wird durch 0 geteilt.</translation>
    </message>
    <message>
        <source>An exponent may be at most {0} here.</source>
        <extracomment>{0}: LARGEST_EXPONENT</extracomment>
        <translation>Ein Exponent darf hier höchstens {0} sein.</translation>
    </message>
    <message>
        <source>0 can only be raised to a positive power.</source>
        <translation>0 kann nur mit einem positiven Exponenten potenziert werden.</translation>
    </message>
    <message>
        <source>A negative number can only be raised to a whole power.</source>
        <translation>Eine negative Zahl kann nur mit einem ganzzahligen Exponenten potenziert werden.</translation>
    </message>
    <message>
        <source>A negative number has no square root here.</source>
        <translation>Eine negative Zahl hat hier keine Quadratwurzel.</translation>
    </message>
    <message>
        <source>Only a positive number has a logarithm.</source>
        <translation>Nur eine positive Zahl hat einen Logarithmus.</translation>
    </message>
    <message>
        <source>What the network gives.</source>
        <translation>Was das Netz liefert.</translation>
    </message>
    <message>
        <source>What one layer inside gives.</source>
        <translation>Was eine Schicht im Inneren liefert.</translation>
    </message>
    <message>
        <source>One cell of a weight matrix W.</source>
        <translation>Eine Zelle einer Gewichtsmatrix W.</translation>
    </message>
    <message>
        <source>One cell of a bias b.</source>
        <translation>Eine Zelle eines Bias b.</translation>
    </message>
    <message>
        <source>One number of an input.</source>
        <translation>Eine Zahl einer Eingabe.</translation>
    </message>
    <message>
        <source>The shape of what a layer gives.</source>
        <translation>Die Form dessen, was eine Schicht liefert.</translation>
    </message>
    <message>
        <source>Which activation function a layer is.</source>
        <translation>Welche Aktivierungsfunktion eine Schicht ist.</translation>
    </message>
    <message>
        <source>An exercise needs a title of at most {0} characters.</source>
        <extracomment>{0}: MOST_TITLE</extracomment>
        <translation>Eine Aufgabe braucht einen Titel von höchstens {0} Zeichen.</translation>
    </message>
    <message>
        <source>The question is longer than {0:,} characters.</source>
        <extracomment>{0}: MOST_QUESTION</extracomment>
        <translation>Die Frage ist länger als {0:,} Zeichen.</translation>
    </message>
    <message>
        <source>The question holds {{{0}}}; only {{network}}, {{input}}, {{output}} and {{blank}} can be filled in.</source>
        <extracomment>{0}: found</extracomment>
        <translation>Die Frage enthält {{{0}}}; ausgefüllt werden nur {{network}}, {{input}}, {{output}} und {{blank}}.</translation>
    </message>
    <message>
        <source>Answers can be asked to 1 to 6 decimals, or exactly.</source>
        <translation>Antworten lassen sich auf 1 bis 6 Nachkommastellen oder exakt verlangen.</translation>
    </message>
    <message>
        <source>Open the network&apos;s groups first: an exercise asks for single layers.</source>
        <translation>Zuerst die Gruppen des Netzes auflösen: Eine Aufgabe fragt nach einzelnen Schichten.</translation>
    </message>
    <message>
        <source>The network is too large to be worked through by hand.</source>
        <translation>Das Netz ist zu groß, um von Hand durchgerechnet zu werden.</translation>
    </message>
    <message>
        <source>{0} is not a layer on the way to what is asked for.</source>
        <extracomment>{0}: stage</extracomment>
        <translation>{0} ist keine Schicht auf dem Weg zum Gesuchten.</translation>
    </message>
    <message>
        <source>Lines on the way can be asked where the blank is an output.</source>
        <translation>Zwischenzeilen lassen sich verlangen, wenn eine Ausgabe gesucht ist.</translation>
    </message>
    <message>
        <source>{0} gives more numbers than fit into a line.</source>
        <extracomment>{0}: label_of(spec, id)</extracomment>
        <translation>{0} liefert mehr Zahlen, als in eine Zeile passen.</translation>
    </message>
    <message>
        <source>{0!r} is nothing that can be left blank.</source>
        <extracomment>{0}: blank.kind</extracomment>
        <translation>{0!r} kann nicht leer gelassen werden.</translation>
    </message>
    <message>
        <source>The blank is at a layer {0!r} that is not there.</source>
        <extracomment>{0}: blank.node[:40]</extracomment>
        <translation>Die Lücke liegt bei einer Schicht {0!r}, die es nicht gibt.</translation>
    </message>
    <message>
        <source>{0} is not an activation function that can be asked for.</source>
        <extracomment>{0}: node.label</extracomment>
        <translation>{0} ist keine Aktivierungsfunktion, nach der gefragt werden kann.</translation>
    </message>
    <message>
        <source>An activation can be asked for where the layers stand in one line.</source>
        <translation>Nach einer Aktivierung lässt sich fragen, wenn die Schichten in einer Reihe stehen.</translation>
    </message>
    <message>
        <source>{0} has no {1} to leave blank.</source>
        <extracomment>{0}: node.label; {1}: blank.kind</extracomment>
        <translation>{0} hat nichts Passendes für eine Lücke: {1}.</translation>
    </message>
    <message>
        <source>{0} has no cell {1} in its {2}.</source>
        <extracomment>{0}: node.label; {1}: list(blank.index); {2}: name</extracomment>
        <translation>{0} hat keine Zelle {1} in {2}.</translation>
    </message>
    <message>
        <source>Numbers of a layer {0!r} vary, which is not there.</source>
        <extracomment>{0}: vary.node[:40]</extracomment>
        <translation>Zahlen einer Schicht {0!r} sollen variieren, die es nicht gibt.</translation>
    </message>
    <message>
        <source>{0} has no {1!r} whose numbers could vary.</source>
        <extracomment>{0}: node.label; {1}: vary.name[:20]</extracomment>
        <translation>{0} hat kein {1!r}, dessen Zahlen variieren könnten.</translation>
    </message>
    <message>
        <source>Numbers can vary in steps of 1, 1/2, 1/4, 1/5 or 1/10.</source>
        <translation>Zahlen können in Schritten von 1, 1/2, 1/4, 1/5 oder 1/10 variieren.</translation>
    </message>
    <message>
        <source>Numbers can vary between −100 and 100, the smaller bound first.</source>
        <translation>Zahlen können zwischen −100 und 100 variieren, die kleinere Grenze zuerst.</translation>
    </message>
    <message>
        <source>Between 0 and 0 there is no number but 0.</source>
        <translation>Zwischen 0 und 0 gibt es keine Zahl außer 0.</translation>
    </message>
    <message>
        <source>What does the network give?</source>
        <translation>Was liefert das Netz?</translation>
    </message>
    <message>
        <source>What does {name} give?</source>
        <translation>Was liefert {name}?</translation>
    </message>
    <message>
        <source>Which number stands in place of $\square$?</source>
        <translation>Welche Zahl steht an der Stelle von $\square$?</translation>
    </message>
    <message>
        <source>Which shape does the output of {name} have?</source>
        <translation>Welche Form hat die Ausgabe von {name}?</translation>
    </message>
    <message>
        <source>Which activation function is $\sigma$?</source>
        <translation>Welche Aktivierungsfunktion ist $\sigma$?</translation>
    </message>
    <message>
        <source> It gives {0}.</source>
        <extracomment>{0}: parts[&apos;output&apos;]</extracomment>
        <translation> Es liefert {0}.</translation>
    </message>
    <message>
        <source>{network} The input is {input}.</source>
        <translation>{network} Die Eingabe ist {input}.</translation>
    </message>
    <message>
        <source> Give the numbers {0}.</source>
        <extracomment>{0}: tolerance.text</extracomment>
        <translation> Die Zahlen {0} angeben.</translation>
    </message>
    <message>
        <source>A network computes {0}</source>
        <extracomment>{0}: shape</extracomment>
        <translation>Ein Netz berechnet {0}</translation>
    </message>
    <message>
        <source>A network is given</source>
        <translation>Gegeben ist ein Netz</translation>
    </message>
    <message>
        <source>A network is ${0}$</source>
        <extracomment>{0}: arrows</extracomment>
        <translation>Ein Netz ist ${0}$</translation>
    </message>
    <message>
        <source>{0}, with {1}.</source>
        <extracomment>{0}: said; {1}: listed(layers)</extracomment>
        <translation>{0}, mit {1}.</translation>
    </message>
    <message>
        <source>${0}$ as on the canvas</source>
        <extracomment>{0}: name</extracomment>
        <translation>${0}$ wie auf der Arbeitsfläche</translation>
    </message>
    <message>
        <source>${0}(x) = W x + b$ where $W = {1}$</source>
        <extracomment>{0}: name; {1}: _matrix(cells)</extracomment>
        <translation>${0}(x) = W x + b$ mit $W = {1}$</translation>
    </message>
    <message>
        <source>{0} and $b = {1}$</source>
        <extracomment>{0}: text; {1}: _matrix(column)</extracomment>
        <translation>{0} und $b = {1}$</translation>
    </message>
    <message>
        <source>Choose one of the answers that are offered.</source>
        <translation>Eine der angebotenen Antworten wählen.</translation>
    </message>
    <message>
        <source>to within {0}</source>
        <extracomment>{0}: numbers.plain(self.size, 6)</extracomment>
        <translation>auf {0} genau</translation>
    </message>
    <message>
        <source>to within {0} %</source>
        <extracomment>{0}: numbers.plain(100 * self.size)</extracomment>
        <translation>auf {0} % genau</translation>
    </message>
    <message>
        <source>q · k{0} is {1}</source>
        <extracomment>{0}: &apos;₁₂₃&apos;[at]; {1}: affine_numbers(q, Fraction(0), key)</extracomment>
        <translation>q · k{0} ist {1}</translation>
    </message>
    <message>
        <source>numbers added</source>
        <translation>Zahlen addiert</translation>
    </message>
    <message>
        <source>A dot product multiplies number by number, then adds up.</source>
        <translation>Ein Skalarprodukt multipliziert Zahl mit Zahl und addiert dann.</translation>
    </message>
    <message>
        <source>keys alone</source>
        <translation>nur die Keys</translation>
    </message>
    <message>
        <source>The query is missing: multiply each key with it.</source>
        <translation>Die Query fehlt: jeden Key mit ihr multiplizieren.</translation>
    </message>
    <message>
        <source>{0} is divided by √{1}</source>
        <extracomment>{0}: text(each); {1}: size</extracomment>
        <translation>{0} wird durch √{1} geteilt</translation>
    </message>
    <message>
        <source>scores</source>
        <translation>Scores</translation>
    </message>
    <message>
        <source>not scaled</source>
        <translation>nicht skaliert</translation>
    </message>
    <message>
        <source>The scores are still to be divided.</source>
        <translation>Die Scores müssen noch geteilt werden.</translation>
    </message>
    <message>
        <source>divided by the size</source>
        <translation>durch die Größe geteilt</translation>
    </message>
    <message>
        <source>Divide by the square root √{0}, not by {0}.</source>
        <extracomment>{0}: size</extracomment>
        <translation>Durch die Wurzel √{0} teilen, nicht durch {0}.</translation>
    </message>
    <message>
        <source>multiplied</source>
        <translation>multipliziert</translation>
    </message>
    <message>
        <source>Divide by the square root instead of multiplying.</source>
        <translation>Durch die Wurzel teilen, statt zu multiplizieren.</translation>
    </message>
    <message>
        <source>weight {0}: e^score over the sum of all</source>
        <extracomment>{0}: at + 1</extracomment>
        <translation>Gewicht {0}: e^Score geteilt durch die Summe aller</translation>
    </message>
    <message>
        <source>a masked key has weight 0</source>
        <translation>ein maskierter Key hat das Gewicht 0</translation>
    </message>
    <message>
        <source>not normalised</source>
        <translation>nicht normiert</translation>
    </message>
    <message>
        <source>These do not add up to 1: divide each exponential by their sum.</source>
        <translation>Diese ergeben zusammen nicht 1: jede Potenz durch die Summe aller teilen.</translation>
    </message>
    <message>
        <source>no powers</source>
        <translation>keine Potenzen</translation>
    </message>
    <message>
        <source>Softmax takes e to the power of each score first.</source>
        <translation>Softmax nimmt zuerst e hoch jeden Score.</translation>
    </message>
    <message>
        <source>negative powers</source>
        <translation>negative Potenzen</translation>
    </message>
    <message>
        <source>The sign: a larger score gives a larger weight.</source>
        <translation>Das Vorzeichen: Ein größerer Score gibt ein größeres Gewicht.</translation>
    </message>
    <message>
        <source>The scores were not divided by the square root first.</source>
        <translation>Die Scores wurden vorher nicht durch die Wurzel geteilt.</translation>
    </message>
    <message>
        <source>mask forgotten</source>
        <translation>Maske vergessen</translation>
    </message>
    <message>
        <source>The third key comes after the query: it is masked.</source>
        <translation>Der dritte Key kommt nach der Query: Er ist maskiert.</translation>
    </message>
    <message>
        <source>number {0} is {1}</source>
        <extracomment>{0}: at + 1; {1}: affine_numbers(column, Fraction(0), weights)</extracomment>
        <translation>Zahl {0} ist {1}</translation>
    </message>
    <message>
        <source>plain mean</source>
        <translation>einfaches Mittel</translation>
    </message>
    <message>
        <source>That is the plain mean: weigh each value by its attention weight.</source>
        <translation>Das ist das einfache Mittel: jeden Value mit seinem Attention-Gewicht wichten.</translation>
    </message>
    <message>
        <source>keys mixed</source>
        <translation>Keys gemischt</translation>
    </message>
    <message>
        <source>The keys were mixed: the weights mix the values.</source>
        <translation>Gemischt wurden die Keys: Die Gewichte mischen aber die Values.</translation>
    </message>
    <message>
        <source> The query is the second token, so the third key is masked.</source>
        <translation> Die Query ist das zweite Token, also ist der dritte Key maskiert.</translation>
    </message>
    <message>
        <source> Leave out the scaling.</source>
        <translation> Die Skalierung weglassen.</translation>
    </message>
    <message>
        <source> Scale by $\sqrt{{{0}}}$.</source>
        <extracomment>{0}: size</extracomment>
        <translation> Mit $\sqrt{{{0}}}$ skalieren.</translation>
    </message>
    <message>
        <source>Attention of one query</source>
        <translation>Attention einer Query</translation>
    </message>
    <message>
        <source>The query is $q = {0}$, the keys are the rows of $K = {1}$ and the values the rows of $V = {2}$. Compute the attention of the query over the three keys, and its output.{3}{4} Two decimals.</source>
        <extracomment>{0}: vector_latex(q); {1}: matrix_latex(keys); {2}: matrix_latex(values); {3}: scale; {4}: mask</extracomment>
        <translation>Die Query ist $q = {0}$, die Keys sind die Zeilen von $K = {1}$ und die Values die Zeilen von $V = {2}$. Berechne die Attention der Query über die drei Keys und ihre Ausgabe.{3}{4} Zwei Nachkommastellen.</translation>
    </message>
    <message>
        <source>First a score for each key: its dot product with the query.</source>
        <translation>Zuerst für jeden Key einen Score: sein Skalarprodukt mit der Query.</translation>
    </message>
    <message>
        <source>Then softmax turns the scores into weights that add up to 1.</source>
        <translation>Dann macht Softmax aus den Scores Gewichte, die zusammen 1 ergeben.</translation>
    </message>
    <message>
        <source>The output is each value times its weight, added up.</source>
        <translation>Die Ausgabe ist jeder Value mal sein Gewicht, aufaddiert.</translation>
    </message>
    <message>
        <source>One query over three keys, by hand.</source>
        <translation>Eine Query über drei Keys, von Hand.</translation>
    </message>
    <message>
        <source>Vectors of two numbers, without scaling.</source>
        <translation>Vektoren aus zwei Zahlen, ohne Skalierung.</translation>
    </message>
    <message>
        <source>Vectors of four numbers, divided by √4.</source>
        <translation>Vektoren aus vier Zahlen, geteilt durch √4.</translation>
    </message>
    <message>
        <source>The same, with the last key masked.</source>
        <translation>Dasselbe, mit maskiertem letztem Key.</translation>
    </message>
    <message>
        <source>likeliest token</source>
        <translation>wahrscheinlichstes Token</translation>
    </message>
    <message>
        <source>The loss looks at the token that came, not at the likeliest one.</source>
        <translation>Der Verlust schaut auf das Token, das kam, nicht auf das wahrscheinlichste.</translation>
    </message>
    <message>
        <source>one minus p</source>
        <translation>eins minus p</translation>
    </message>
    <message>
        <source>That is 1 − p: take minus the logarithm of p.</source>
        <translation>Das ist 1 − p: minus den Logarithmus von p nehmen.</translation>
    </message>
    <message>
        <source>wrong base</source>
        <translation>falsche Basis</translation>
    </message>
    <message>
        <source>The wrong logarithm: to base 2 here.</source>
        <translation>Der falsche Logarithmus: hier zur Basis 2.</translation>
    </message>
    <message>
        <source>The wrong logarithm: the natural one, ln.</source>
        <translation>Der falsche Logarithmus: der natürliche, ln.</translation>
    </message>
    <message>
        <source>That is the likeliest token; the one that came counts.</source>
        <translation>Das ist das wahrscheinlichste Token; es zählt das, das kam.</translation>
    </message>
    <message>
        <source>look up {0} in the list</source>
        <extracomment>{0}: words[truth]</extracomment>
        <translation>{0} in der Liste nachsehen</translation>
    </message>
    <message>
        <source>Cross-entropy of a prediction</source>
        <translation>Kreuzentropie einer Vorhersage</translation>
    </message>
    <message>
        <source>A model gives the next token these probabilities: {0}. The token that came was {1}. What is the loss, ${2}$</source>
        <extracomment>{0}: pairs; {1}: words[truth]; {2}: log</extracomment>
        <translation>Ein Modell gibt dem nächsten Token diese Wahrscheinlichkeiten: {0}. Es kam das Token {1}. Wie groß ist der Verlust, ${2}$</translation>
    </message>
    <message>
        <source> (in bits)?</source>
        <translation> (in Bit)?</translation>
    </message>
    <message>
        <source>? Two decimals.</source>
        <translation>? Zwei Nachkommastellen.</translation>
    </message>
    <message>
        <source>Only the probability of the token that came counts.</source>
        <translation>Nur die Wahrscheinlichkeit des Tokens, das kam, zählt.</translation>
    </message>
    <message>
        <source>The loss is minus the logarithm of it: sure and right costs nothing.</source>
        <translation>Der Verlust ist minus der Logarithmus davon: Sicher und richtig kostet nichts.</translation>
    </message>
    <message>
        <source>Take minus the logarithm to base 2 of ${0}$.</source>
        <extracomment>{0}: latex(p[truth])</extracomment>
        <translation>Minus den Logarithmus zur Basis 2 von ${0}$ nehmen.</translation>
    </message>
    <message>
        <source>Take minus the logarithm ln of ${0}$.</source>
        <extracomment>{0}: latex(p[truth])</extracomment>
        <translation>Minus den Logarithmus ln von ${0}$ nehmen.</translation>
    </message>
    <message>
        <source>number {0} is −ln({1})</source>
        <extracomment>{0}: at + 1; {1}: text(each)</extracomment>
        <translation>Zahl {0} ist −ln({1})</translation>
    </message>
    <message>
        <source>base 2</source>
        <translation>Basis 2</translation>
    </message>
    <message>
        <source>Take the natural logarithm ln here.</source>
        <translation>Hier den natürlichen Logarithmus ln nehmen.</translation>
    </message>
    <message>
        <source>summed</source>
        <translation>summiert</translation>
    </message>
    <message>
        <source>That is their sum: divide by how many there are.</source>
        <translation>Das ist die Summe: durch die Anzahl teilen.</translation>
    </message>
    <message>
        <source>mean of p</source>
        <translation>Mittel von p</translation>
    </message>
    <message>
        <source>Average the losses, not the probabilities.</source>
        <translation>Die Verluste mitteln, nicht die Wahrscheinlichkeiten.</translation>
    </message>
    <message>
        <source>With ln in the loss, the perplexity is a power of e, not of 2.</source>
        <translation>Mit ln im Verlust ist die Perplexität eine Potenz von e, nicht von 2.</translation>
    </message>
    <message>
        <source>sign</source>
        <translation>Vorzeichen</translation>
    </message>
    <message>
        <source>The sign: e to the power of the mean loss.</source>
        <translation>Das Vorzeichen: e hoch den mittleren Verlust.</translation>
    </message>
    <message>
        <source>At three places of a text a model gave the token that came the probabilities ${0}$. Compute the loss at each place, their mean and the perplexity. Two decimals.</source>
        <extracomment>{0}: vector_latex(p)</extracomment>
        <translation>An drei Stellen eines Textes gab ein Modell dem Token, das kam, die Wahrscheinlichkeiten ${0}$. Berechne den Verlust an jeder Stelle, ihr Mittel und die Perplexität. Zwei Nachkommastellen.</translation>
    </message>
    <message>
        <source>The loss at a place is −ln p.</source>
        <translation>Der Verlust an einer Stelle ist −ln p.</translation>
    </message>
    <message>
        <source>The mean is their sum divided by 3.</source>
        <translation>Das Mittel ist die Summe geteilt durch 3.</translation>
    </message>
    <message>
        <source>The perplexity is e to the power of the mean: as if choosing among so many tokens.</source>
        <translation>Die Perplexität ist e hoch das Mittel: als würde unter so vielen Token gewählt.</translation>
    </message>
    <message>
        <source>How wrong a prediction was.</source>
        <translation>Wie falsch eine Vorhersage war.</translation>
    </message>
    <message>
        <source>In bits, with powers of 2.</source>
        <translation>In Bit, mit Zweierpotenzen.</translation>
    </message>
    <message>
        <source>With the natural logarithm.</source>
        <translation>Mit dem natürlichen Logarithmus.</translation>
    </message>
    <message>
        <source>Mean and perplexity.</source>
        <translation>Mittel und Perplexität.</translation>
    </message>
    <message>
        <source>new {0} is {1} − {2}·{3}</source>
        <extracomment>{0}: name; {1}: text(w); {2}: text(rate); {3}: bracketed(g)</extracomment>
        <translation>das neue {0} ist {1} − {2}·{3}</translation>
    </message>
    <message>
        <source>uphill</source>
        <translation>bergauf</translation>
    </message>
    <message>
        <source>That goes uphill: take the step off.</source>
        <translation>Das geht bergauf: den Schritt abziehen.</translation>
    </message>
    <message>
        <source>rate forgotten</source>
        <translation>Lernrate vergessen</translation>
    </message>
    <message>
        <source>The learning rate is missing.</source>
        <translation>Die Lernrate fehlt.</translation>
    </message>
    <message>
        <source>squared</source>
        <translation>quadriert</translation>
    </message>
    <message>
        <source>Without the square here.</source>
        <translation>Hier ohne das Quadrat.</translation>
    </message>
    <message>
        <source>added</source>
        <translation>addiert</translation>
    </message>
    <message>
        <source>Take y off the output.</source>
        <translation>y von der Ausgabe abziehen.</translation>
    </message>
    <message>
        <source>the error is {0}</source>
        <extracomment>{0}: difference_text(first(earlier, &apos;output&apos;), y)</extracomment>
        <translation>der Fehler ist {0}</translation>
    </message>
    <message>
        <source>∂L/∂{0} is 2·{1}·{2}</source>
        <extracomment>{0}: name; {1}: bracketed(error); {2}: bracketed(factor)</extracomment>
        <translation>∂L/∂{0} ist 2·{1}·{2}</translation>
    </message>
    <message>
        <source>two forgotten</source>
        <translation>Zwei vergessen</translation>
    </message>
    <message>
        <source>The 2 from the square is missing.</source>
        <translation>Die 2 vom Quadrat fehlt.</translation>
    </message>
    <message>
        <source>inner derivative</source>
        <translation>innere Ableitung</translation>
    </message>
    <message>
        <source>The inner derivative is missing: multiply by what the weight is multiplied with.</source>
        <translation>Die innere Ableitung fehlt: mit dem multiplizieren, womit das Gewicht multipliziert wird.</translation>
    </message>
    <message>
        <source>error forgotten</source>
        <translation>Fehler vergessen</translation>
    </message>
    <message>
        <source>The error is missing: the further off, the larger the step.</source>
        <translation>Der Fehler fehlt: Je weiter daneben, desto größer der Schritt.</translation>
    </message>
    <message>
        <source>One step of gradient descent</source>
        <translation>Ein Schritt des Gradientenabstiegs</translation>
    </message>
    <message>
        <source>The model is $\hat{{y}} = {0}$ with ${1}$, the loss $L = (\hat{{y}} - y)^2$. Make one step of gradient descent with the learning rate ${2}$ on the example $x = {3}$, $y = {4}$.</source>
        <extracomment>{0}: model; {1}: start; {2}: latex(rate); {3}: latex(x); {4}: latex(y)</extracomment>
        <translation>Das Modell ist $\hat{{y}} = {0}$ mit ${1}$, der Verlust $L = (\hat{{y}} - y)^2$. Mache einen Schritt des Gradientenabstiegs mit der Lernrate ${2}$ für das Beispiel $x = {3}$, $y = {4}$.</translation>
    </message>
    <message>
        <source>First compute the output and the error.</source>
        <translation>Zuerst die Ausgabe und den Fehler berechnen.</translation>
    </message>
    <message>
        <source>The derivative of (ŷ − y)² is 2 · error times the inner derivative.</source>
        <translation>Die Ableitung von (ŷ − y)² ist 2 · Fehler mal die innere Ableitung.</translation>
    </message>
    <message>
        <source>A step goes against the gradient: new = old − rate · gradient.</source>
        <translation>Ein Schritt geht gegen den Gradienten: neu = alt − Rate · Gradient.</translation>
    </message>
    <message>
        <source>The network is $\hat{{y}} = v \cdot \operatorname{{ReLU}}(wx)$ with $w = {0}$, $v = {1}$, the loss $L = (\hat{{y}} - y)^2$. Make one step of gradient descent with the learning rate ${2}$ on $x = {3}$, $y = {4}$.</source>
        <extracomment>{0}: latex(w); {1}: latex(v); {2}: latex(rate); {3}: latex(x); {4}: latex(y)</extracomment>
        <translation>Das Netz ist $\hat{{y}} = v \cdot \operatorname{{ReLU}}(wx)$ mit $w = {0}$, $v = {1}$, der Verlust $L = (\hat{{y}} - y)^2$. Mache einen Schritt des Gradientenabstiegs mit der Lernrate ${2}$ für $x = {3}$, $y = {4}$.</translation>
    </message>
    <message>
        <source>Compute forwards first: h, the output, the error.</source>
        <translation>Zuerst vorwärts rechnen: h, die Ausgabe, der Fehler.</translation>
    </message>
    <message>
        <source>Backwards: ∂L/∂v is 2 · error · h; ∂L/∂w goes on through v and the ReLU, which is on here.</source>
        <translation>Rückwärts: ∂L/∂v ist 2 · Fehler · h; ∂L/∂w geht weiter durch v und das ReLU, das hier aktiv ist.</translation>
    </message>
    <message>
        <source>Output, error, gradient, step.</source>
        <translation>Ausgabe, Fehler, Gradient, Schritt.</translation>
    </message>
    <message>
        <source>One weight.</source>
        <translation>Ein Gewicht.</translation>
    </message>
    <message>
        <source>A weight and a bias.</source>
        <translation>Ein Gewicht und ein Bias.</translation>
    </message>
    <message>
        <source>Two layers with ReLU.</source>
        <translation>Zwei Schichten mit ReLU.</translation>
    </message>
    <message>
        <source> Give two decimals (you may type tanh(2)).</source>
        <translation> Zwei Nachkommastellen angeben (tanh(2) darf so eingegeben werden).</translation>
    </message>
    <message>
        <source>Linear layers and {0}</source>
        <extracomment>{0}: shown</extracomment>
        <translation>Lineare Schichten und {0}</translation>
    </message>
    <message>
        <source>Let {0}, and let {1} act on each component. Compute $${2}$$ line by line.{3}</source>
        <extracomment>{0}: listed([f&apos;${by.latex}$&apos; for by in maps]); {1}: shown; {2}: asked; {3}: rounding</extracomment>
        <translation>Gegeben: {0}, und {1} wirkt auf jede Komponente. Berechne $${2}$$ Zeile für Zeile.{3}</translation>
    </message>
    <message>
        <source>Work from the inside out: the innermost function comes first.</source>
        <translation>Von innen nach außen arbeiten: Die innerste Funktion kommt zuerst.</translation>
    </message>
    <message>
        <source>Each line is the next function of the line above: a map, then {0}, and so on.</source>
        <extracomment>{0}: shown</extracomment>
        <translation>Jede Zeile ist die nächste Funktion der Zeile darüber: eine Abbildung, dann {0} und so weiter.</translation>
    </message>
    <message>
        <source>Begin with ${0}{1}$: put the numbers in for the variables.</source>
        <extracomment>{0}: maps[0].name; {1}: vector_latex(x)</extracomment>
        <translation>Mit ${0}{1}$ beginnen: die Zahlen für die Variablen einsetzen.</translation>
    </message>
    <message>
        <source>What if we used the activation function tanh instead?</source>
        <translation>Was wäre mit der Aktivierungsfunktion tanh stattdessen?</translation>
    </message>
    <message>
        <source>activation skipped before</source>
        <translation>Aktivierung davor übersprungen</translation>
    </message>
    <message>
        <source>{0} was skipped on the line before: {1} takes what {0} gave.</source>
        <extracomment>{0}: name; {1}: maps[at].spoken</extracomment>
        <translation>{0} wurde in der Zeile davor übersprungen: {1} nimmt, was {0} lieferte.</translation>
    </message>
    <message>
        <source>layers swapped</source>
        <translation>Schichten vertauscht</translation>
    </message>
    <message>
        <source>That is {0}, not {1}.</source>
        <extracomment>{0}: other.spoken; {1}: maps[at].spoken</extracomment>
        <translation>Das ist {0}, nicht {1}.</translation>
    </message>
    <message>
        <source>activation too early</source>
        <translation>Aktivierung zu früh</translation>
    </message>
    <message>
        <source>{0} came too early: it follows {1}, it does not go before it.</source>
        <extracomment>{0}: name; {1}: maps[0].spoken</extracomment>
        <translation>{0} kam zu früh: Es folgt auf {1} und steht nicht davor.</translation>
    </message>
    <message>
        <source>wrong order of composition</source>
        <translation>falsche Reihenfolge der Verkettung</translation>
    </message>
    <message>
        <source>The maps were applied in the wrong order: {0}, inside, comes first.</source>
        <extracomment>{0}: maps[0].spoken</extracomment>
        <translation>Die Abbildungen wurden in der falschen Reihenfolge angewandt: {0} steht innen und kommt zuerst.</translation>
    </message>
    <message>
        <source>ReLU(f₂(ReLU(f₁(x))))</source>
        <translation>ReLU(f₂(ReLU(f₁(x))))</translation>
    </message>
    <message>
        <source>A two-layer network, line by line.</source>
        <translation>Ein Netz mit zwei Schichten, Zeile für Zeile.</translation>
    </message>
    <message>
        <source>Two layers of two; the first variant is the lecture&apos;s own.</source>
        <translation>Zwei Schichten mit je zwei Zahlen; die erste Variante ist die aus der Vorlesung.</translation>
    </message>
    <message>
        <source>Three neurons in the middle.</source>
        <translation>Drei Neuronen in der Mitte.</translation>
    </message>
    <message>
        <source>Three layers.</source>
        <translation>Drei Schichten.</translation>
    </message>
    <message>
        <source>The same composition with tanh, to two decimals.</source>
        <translation>Dieselbe Verkettung mit tanh, auf zwei Nachkommastellen.</translation>
    </message>
    <message>
        <source>Three neurons, with halves.</source>
        <translation>Drei Neuronen, mit Halben.</translation>
    </message>
    <message>
        <source>bias</source>
        <translation>Bias</translation>
    </message>
    <message>
        <source>The bias is missing: add b.</source>
        <translation>Der Bias fehlt: b addieren.</translation>
    </message>
    <message>
        <source>bias sign</source>
        <translation>Vorzeichen des Bias</translation>
    </message>
    <message>
        <source>The bias was taken off instead of added.</source>
        <translation>Der Bias wurde abgezogen statt addiert.</translation>
    </message>
    <message>
        <source>Output of a linear map</source>
        <translation>Ausgabe einer linearen Abbildung</translation>
    </message>
    <message>
        <source>Let $f(x) = W x + b$ with $W = {0}$ and $b = {1}$. Compute $f(x)$ for $x = {2}$.</source>
        <extracomment>{0}: matrix_latex(w); {1}: column_latex(b); {2}: vector_latex(x)</extracomment>
        <translation>Sei $f(x) = W x + b$ mit $W = {0}$ und $b = {1}$. Berechne $f(x)$ für $x = {2}$.</translation>
    </message>
    <message>
        <source>Each row of W makes one number of the output.</source>
        <translation>Jede Zeile von W ergibt eine Zahl der Ausgabe.</translation>
    </message>
    <message>
        <source>Multiply the numbers of a row with those of x, one by one, and add them up; then add that row&apos;s number of b.</source>
        <translation>Die Zahlen einer Zeile einzeln mit denen von x multiplizieren und addieren; dann die Zahl von b aus dieser Zeile addieren.</translation>
    </message>
    <message>
        <source>The first number begins with ${0} \cdot {1}$.</source>
        <extracomment>{0}: latex(w[0][0]); {1}: _in_brackets(x[0])</extracomment>
        <translation>Die erste Zahl beginnt mit ${0} \cdot {1}$.</translation>
    </message>
    <message>
        <source>ReLU acts on each component. Compute $\operatorname{{ReLU}}({0})$.</source>
        <extracomment>{0}: vector_latex(x)[1:-1]</extracomment>
        <translation>ReLU wirkt auf jede Komponente. Berechne $\operatorname{{ReLU}}({0})$.</translation>
    </message>
    <message>
        <source>ReLU(x) = max(0, x), for each component by itself.</source>
        <translation>ReLU(x) = max(0, x), für jede Komponente einzeln.</translation>
    </message>
    <message>
        <source>Positive numbers stay as they are.</source>
        <translation>Positive Zahlen bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Negative numbers become 0.</source>
        <translation>Negative Zahlen werden zu 0.</translation>
    </message>
    <message>
        <source>ReLU too early</source>
        <translation>ReLU zu früh</translation>
    </message>
    <message>
        <source>ReLU came too early: add b first, then apply ReLU.</source>
        <translation>ReLU kam zu früh: zuerst b addieren, dann ReLU anwenden.</translation>
    </message>
    <message>
        <source>A linear map and ReLU</source>
        <translation>Eine lineare Abbildung und ReLU</translation>
    </message>
    <message>
        <source>Let ${0}$. Compute $\operatorname{{ReLU}}(f{1})$.</source>
        <extracomment>{0}: f.latex; {1}: vector_latex(x)</extracomment>
        <translation>Sei ${0}$. Berechne $\operatorname{{ReLU}}(f{1})$.</translation>
    </message>
    <message>
        <source>Work from the inside out: first f, then ReLU.</source>
        <translation>Von innen nach außen arbeiten: zuerst f, dann ReLU.</translation>
    </message>
    <message>
        <source>Put the numbers in for the variables, one component after the other.</source>
        <translation>Die Zahlen für die Variablen einsetzen, eine Komponente nach der anderen.</translation>
    </message>
    <message>
        <source>Then turn every negative component into 0 and leave the others as they are.</source>
        <translation>Dann jede negative Komponente zu 0 machen und die anderen lassen, wie sie sind.</translation>
    </message>
    <message>
        <source>row {0} of W₂ with column {1} of W₁ is {2}</source>
        <extracomment>{0}: r + 1; {1}: c + 1; {2}: affine_numbers(row, Fraction(0), column)</extracomment>
        <translation>Zeile {0} von W₂ mit Spalte {1} von W₁ ist {2}</translation>
    </message>
    <message>
        <source>wrong order</source>
        <translation>falsche Reihenfolge</translation>
    </message>
    <message>
        <source>That is the product in the other order: the map applied first stands on the right, W₂ W₁.</source>
        <translation>Das ist das Produkt in der anderen Reihenfolge: Die zuerst angewandte Abbildung steht rechts, W₂ W₁.</translation>
    </message>
    <message>
        <source>cell by cell</source>
        <translation>Zelle für Zelle</translation>
    </message>
    <message>
        <source>The matrices were multiplied cell by cell: take a row of W₂ with a column of W₁.</source>
        <translation>Die Matrizen wurden Zelle für Zelle multipliziert: eine Zeile von W₂ mit einer Spalte von W₁ nehmen.</translation>
    </message>
    <message>
        <source>transposed</source>
        <translation>transponiert</translation>
    </message>
    <message>
        <source>The result is transposed.</source>
        <translation>Das Ergebnis ist transponiert.</translation>
    </message>
    <message>
        <source>outer bias</source>
        <translation>äußerer Bias</translation>
    </message>
    <message>
        <source>The bias of the second map is missing.</source>
        <translation>Der Bias der zweiten Abbildung fehlt.</translation>
    </message>
    <message>
        <source>biases added</source>
        <translation>Bias addiert</translation>
    </message>
    <message>
        <source>The first bias goes through W₂ as well: b = W₂ b₁ + b₂.</source>
        <translation>Der erste Bias geht ebenfalls durch W₂: b = W₂ b₁ + b₂.</translation>
    </message>
    <message>
        <source>inner bias</source>
        <translation>innerer Bias</translation>
    </message>
    <message>
        <source>The first map&apos;s bias was forgotten.</source>
        <translation>Der Bias der ersten Abbildung wurde vergessen.</translation>
    </message>
    <message>
        <source>$W$ and $b$</source>
        <translation>$W$ und $b$</translation>
    </message>
    <message>
        <source>Two linear maps in one</source>
        <translation>Zwei lineare Abbildungen in einer</translation>
    </message>
    <message>
        <source>Let ${0}$ and ${1}$. There is no activation between them, so $f_2(f_1(x))$ is one linear map {2}. Find {3}.</source>
        <extracomment>{0}: f1.latex; {1}: f2.latex; {2}: asked; {3}: wanted</extracomment>
        <translation>Seien ${0}$ und ${1}$. Dazwischen liegt keine Aktivierung, also ist $f_2(f_1(x))$ eine einzige lineare Abbildung {2}. Bestimme {3}.</translation>
    </message>
    <message>
        <source>Write both maps with matrices: $f_1(x) = W_1 x + b_1$, $f_2(x) = W_2 x + b_2$.</source>
        <translation>Beide Abbildungen mit Matrizen schreiben: $f_1(x) = W_1 x + b_1$, $f_2(x) = W_2 x + b_2$.</translation>
    </message>
    <message>
        <source>Put one into the other: $W_2 (W_1 x + b_1) + b_2$.</source>
        <translation>Die eine in die andere einsetzen: $W_2 (W_1 x + b_1) + b_2$.</translation>
    </message>
    <message>
        <source>So $W = W_2 W_1$.</source>
        <translation>Also ist $W = W_2 W_1$.</translation>
    </message>
    <message>
        <source>So $W = W_2 W_1$ and $b = W_2 b_1 + b_2$.</source>
        <translation>Also ist $W = W_2 W_1$ und $b = W_2 b_1 + b_2$.</translation>
    </message>
    <message>
        <source>W x + b by hand.</source>
        <translation>W x + b von Hand.</translation>
    </message>
    <message>
        <source>Two by two, whole numbers: first the products, then the bias.</source>
        <translation>Zwei mal zwei, ganze Zahlen: zuerst die Produkte, dann der Bias.</translation>
    </message>
    <message>
        <source>Three inputs, negative numbers.</source>
        <translation>Drei Eingaben, negative Zahlen.</translation>
    </message>
    <message>
        <source>Three by three, with halves.</source>
        <translation>Drei mal drei, mit Halben.</translation>
    </message>
    <message>
        <source>Negative numbers become 0, after the linear map.</source>
        <translation>Negative Zahlen werden zu 0, nach der linearen Abbildung.</translation>
    </message>
    <message>
        <source>ReLU of a vector.</source>
        <translation>ReLU eines Vektors.</translation>
    </message>
    <message>
        <source>A linear map, then ReLU.</source>
        <translation>Eine lineare Abbildung, dann ReLU.</translation>
    </message>
    <message>
        <source>Three outputs with halves, then ReLU.</source>
        <translation>Drei Ausgaben mit Halben, dann ReLU.</translation>
    </message>
    <message>
        <source>Without an activation two layers are one matrix.</source>
        <translation>Ohne Aktivierung sind zwei Schichten eine Matrix.</translation>
    </message>
    <message>
        <source>Two matrices without a bias.</source>
        <translation>Zwei Matrizen ohne Bias.</translation>
    </message>
    <message>
        <source>With biases.</source>
        <translation>Mit Bias.</translation>
    </message>
    <message>
        <source>Through a wider middle, with biases.</source>
        <translation>Durch eine breitere Mitte, mit Bias.</translation>
    </message>
    <message>
        <source>the rest of the sum</source>
        <translation>der Rest der Summe</translation>
    </message>
    <message>
        <source>The bias belongs to it too.</source>
        <translation>Der Bias gehört auch dazu.</translation>
    </message>
    <message>
        <source>not divided</source>
        <translation>nicht geteilt</translation>
    </message>
    <message>
        <source>It is still multiplied by {0}: divide by that.</source>
        <extracomment>{0}: text(by)</extracomment>
        <translation>Es ist noch mit {0} multipliziert: dadurch teilen.</translation>
    </message>
    <message>
        <source>Divide by {0} instead of multiplying.</source>
        <extracomment>{0}: text(by)</extracomment>
        <translation>Durch {0} teilen, statt zu multiplizieren.</translation>
    </message>
    <message>
        <source>rest forgotten</source>
        <translation>Rest vergessen</translation>
    </message>
    <message>
        <source>Take the rest of the sum off first.</source>
        <translation>Zuerst den Rest der Summe abziehen.</translation>
    </message>
    <message>
        <source>what is left is {0}, and that is {1} times the weight</source>
        <extracomment>{0}: difference_text(above(earlier), first(earlier, &apos;known&apos;)); {1}: text(by)</extracomment>
        <translation>übrig bleibt {0}, und das ist {1} mal das Gewicht</translation>
    </message>
    <message>
        <source>Let $f(x) = W x + b$ with $W = {0}$ and $b = {1}$. It gives $f{2} = {3}$. Find the weight ${4}$.</source>
        <extracomment>{0}: matrix; {1}: _column(b); {2}: vector_latex(x); {3}: _result_latex(output); {4}: label</extracomment>
        <translation>Sei $f(x) = W x + b$ mit $W = {0}$ und $b = {1}$. Es liefert $f{2} = {3}$. Bestimme das Gewicht ${4}$.</translation>
    </message>
    <message>
        <source>Write out the row of W that the weight stands in, with the numbers of x.</source>
        <translation>Die Zeile von W, in der das Gewicht steht, mit den Zahlen von x ausschreiben.</translation>
    </message>
    <message>
        <source>Work out everything in that sum except the missing product.</source>
        <translation>Alles in dieser Summe außer dem fehlenden Produkt ausrechnen.</translation>
    </message>
    <message>
        <source>The output minus the rest is the weight times ${0}$.</source>
        <extracomment>{0}: latex(x[column])</extracomment>
        <translation>Die Ausgabe minus der Rest ist das Gewicht mal ${0}$.</translation>
    </message>
    <message>
        <source>Take the bias of g off first.</source>
        <translation>Zuerst den Bias von g abziehen.</translation>
    </message>
    <message>
        <source>Let $f(x) = W x + b$ with $W = {0}$, $b = {1}$, and ${2}$. The network gives $g(\operatorname{{ReLU}}(f{3})) = {4}$. Find the weight ${5}$.</source>
        <extracomment>{0}: matrix; {1}: latex(b[0]); {2}: g.latex; {3}: vector_latex(x); {4}: latex(output[0]); {5}: label</extracomment>
        <translation>Sei $f(x) = W x + b$ mit $W = {0}$, $b = {1}$ und ${2}$. Das Netz liefert $g(\operatorname{{ReLU}}(f{3})) = {4}$. Bestimme das Gewicht ${5}$.</translation>
    </message>
    <message>
        <source>Go backwards through g first: which number went into it?</source>
        <translation>Zuerst rückwärts durch g gehen: Welche Zahl ging hinein?</translation>
    </message>
    <message>
        <source>That number is positive, so ReLU left it as it was.</source>
        <translation>Diese Zahl ist positiv, also ließ ReLU sie, wie sie war.</translation>
    </message>
    <message>
        <source>What f gives, minus the rest of its sum, is the weight times ${0}$.</source>
        <extracomment>{0}: latex(x[column])</extracomment>
        <translation>Was f liefert, minus der Rest der Summe, ist das Gewicht mal ${0}$.</translation>
    </message>
    <message>
        <source>Missing weight</source>
        <translation>Fehlendes Gewicht</translation>
    </message>
    <message>
        <source>the output {0} is {1} plus the bias</source>
        <extracomment>{0}: text(out); {1}: text(product)</extracomment>
        <translation>die Ausgabe {0} ist {1} plus der Bias</translation>
    </message>
    <message>
        <source>taken the other way</source>
        <translation>anders herum abgezogen</translation>
    </message>
    <message>
        <source>The other way round: b is the output minus W x.</source>
        <translation>Anders herum: b ist die Ausgabe minus W x.</translation>
    </message>
    <message>
        <source>Take W x off the output instead of adding it.</source>
        <translation>W x von der Ausgabe abziehen, statt es zu addieren.</translation>
    </message>
    <message>
        <source>Missing bias</source>
        <translation>Fehlender Bias</translation>
    </message>
    <message>
        <source>Let $f(x) = W x + b$ with $W = {0}$ and an unknown bias $b$. It gives $f{1} = {2}$. Find $b$.</source>
        <extracomment>{0}: matrix_latex(w); {1}: vector_latex(x); {2}: _result_latex(output)</extracomment>
        <translation>Sei $f(x) = W x + b$ mit $W = {0}$ und unbekanntem Bias $b$. Es liefert $f{1} = {2}$. Bestimme $b$.</translation>
    </message>
    <message>
        <source>Work out W x without the bias first.</source>
        <translation>Zuerst W x ohne den Bias ausrechnen.</translation>
    </message>
    <message>
        <source>The output is W x plus b.</source>
        <translation>Die Ausgabe ist W x plus b.</translation>
    </message>
    <message>
        <source>So b is the output minus W x, component by component.</source>
        <translation>Also ist b die Ausgabe minus W x, Komponente für Komponente.</translation>
    </message>
    <message>
        <source>{0}·{1} is {2}</source>
        <extracomment>{0}: text(w[0][0]); {1}: names[0]; {2}: text(r[0])</extracomment>
        <translation>{0}·{1} ist {2}</translation>
    </message>
    <message>
        <source>put your numbers into both equations: {0} must come out as {1}</source>
        <translation>deine Zahlen in beide Gleichungen einsetzen: {0} muss {1} ergeben</translation>
    </message>
    <message>
        <source>equation {0}</source>
        <extracomment>{0}: at + 1</extracomment>
        <translation>Gleichung {0}</translation>
    </message>
    <message>
        <source>Undo W: multiplying by it again goes the wrong way.</source>
        <translation>W rückgängig machen: Nochmals damit zu multiplizieren geht in die falsche Richtung.</translation>
    </message>
    <message>
        <source>swapped</source>
        <translation>vertauscht</translation>
    </message>
    <message>
        <source>x and y are the wrong way round.</source>
        <translation>x und y sind vertauscht.</translation>
    </message>
    <message>
        <source>the bias {0} comes off {1}</source>
        <extracomment>{0}: text(constant); {1}: text(out)</extracomment>
        <translation>der Bias {0} wird von {1} abgezogen</translation>
    </message>
    <message>
        <source>The bias is still in it: take it off.</source>
        <translation>Der Bias steckt noch darin: ihn abziehen.</translation>
    </message>
    <message>
        <source>bias added</source>
        <translation>Bias addiert</translation>
    </message>
    <message>
        <source>Take the bias off instead of adding it.</source>
        <translation>Den Bias abziehen, statt ihn zu addieren.</translation>
    </message>
    <message>
        <source>Missing input</source>
        <translation>Fehlende Eingabe</translation>
    </message>
    <message>
        <source>Let ${0}$. For which input is $f({1}) = {2}$?</source>
        <extracomment>{0}: f.latex; {1}: &apos;, &apos;.join(names); {2}: _result_latex(output)</extracomment>
        <translation>Sei ${0}$. Für welche Eingabe ist $f({1}) = {2}$?</translation>
    </message>
    <message>
        <source>Undo the last thing first: f multiplies, then adds the bias.</source>
        <translation>Das Letzte zuerst rückgängig machen: f multipliziert und addiert dann den Bias.</translation>
    </message>
    <message>
        <source>Take the bias off the output.</source>
        <translation>Den Bias von der Ausgabe abziehen.</translation>
    </message>
    <message>
        <source>Then solve W x = what is left: add or subtract multiples of the two equations.</source>
        <translation>Dann W x = Rest lösen: Vielfache der beiden Gleichungen addieren oder subtrahieren.</translation>
    </message>
    <message>
        <source>Then solve W x = what is left.</source>
        <translation>Dann W x = Rest lösen.</translation>
    </message>
    <message>
        <source>The output is known, one weight is not.</source>
        <translation>Die Ausgabe ist bekannt, ein Gewicht nicht.</translation>
    </message>
    <message>
        <source>One output.</source>
        <translation>Eine Ausgabe.</translation>
    </message>
    <message>
        <source>A matrix: find the right row.</source>
        <translation>Eine Matrix: die richtige Zeile finden.</translation>
    </message>
    <message>
        <source>Back through a second layer and ReLU.</source>
        <translation>Zurück durch eine zweite Schicht und ReLU.</translation>
    </message>
    <message>
        <source>The output is known, the bias is not.</source>
        <translation>Die Ausgabe ist bekannt, der Bias nicht.</translation>
    </message>
    <message>
        <source>Two outputs.</source>
        <translation>Zwei Ausgaben.</translation>
    </message>
    <message>
        <source>Three outputs, with halves.</source>
        <translation>Drei Ausgaben, mit Halben.</translation>
    </message>
    <message>
        <source>The output is known, the input is not.</source>
        <translation>Die Ausgabe ist bekannt, die Eingabe nicht.</translation>
    </message>
    <message>
        <source>One number.</source>
        <translation>Eine Zahl.</translation>
    </message>
    <message>
        <source>Two equations.</source>
        <translation>Zwei Gleichungen.</translation>
    </message>
    <message>
        <source>Two equations, with halves.</source>
        <translation>Zwei Gleichungen, mit Halben.</translation>
    </message>
    <message>
        <source>e^z over the sum of both</source>
        <translation>e^z geteilt durch die Summe beider</translation>
    </message>
    <message>
        <source>z_{0} changes by {1}·({2})</source>
        <extracomment>{0}: response; {1}: text(rate * advantage); {2}: difference_text(hot, share)</extracomment>
        <translation>z_{0} ändert sich um {1}·({2})</translation>
    </message>
    <message>
        <source>wrong response</source>
        <translation>falsche Antwort</translation>
    </message>
    <message>
        <source>The step pushes the other response.</source>
        <translation>Der Schritt hebt die andere Antwort an.</translation>
    </message>
    <message>
        <source>probability forgotten</source>
        <translation>Wahrscheinlichkeit vergessen</translation>
    </message>
    <message>
        <source>Take the present probability off: what is likely already moves less.</source>
        <translation>Die jetzige Wahrscheinlichkeit abziehen: Was schon wahrscheinlich ist, bewegt sich weniger.</translation>
    </message>
    <message>
        <source>size forgotten</source>
        <translation>Schrittweite vergessen</translation>
    </message>
    <message>
        <source>Multiply by the step size and the advantage.</source>
        <translation>Mit der Schrittweite und dem Vorteil multiplizieren.</translation>
    </message>
    <message>
        <source>Multiply by the step size.</source>
        <translation>Mit der Schrittweite multiplizieren.</translation>
    </message>
    <message>
        <source>baseline forgotten</source>
        <translation>Basiswert vergessen</translation>
    </message>
    <message>
        <source>The baseline comes off the reward first.</source>
        <translation>Zuerst den Basiswert von der Belohnung abziehen.</translation>
    </message>
    <message>
        <source>the score of {0} rises against the other</source>
        <extracomment>{0}: _RESPONSES[up]</extracomment>
        <translation>der Score von {0} steigt gegenüber dem anderen</translation>
    </message>
    <message>
        <source>softmax of the new scores</source>
        <translation>Softmax der neuen Scores</translation>
    </message>
    <message>
        <source>wrong way round</source>
        <translation>falsch herum</translation>
    </message>
    <message>
        <source>The wrong way round.</source>
        <translation>Falsch herum.</translation>
    </message>
    <message>
        <source>more likely</source>
        <translation>wahrscheinlicher</translation>
    </message>
    <message>
        <source>A becomes less likely: compare how the two scores change.</source>
        <translation>A wird weniger wahrscheinlich: vergleichen, wie sich die zwei Scores ändern.</translation>
    </message>
    <message>
        <source>B becomes less likely: compare how the two scores change.</source>
        <translation>B wird weniger wahrscheinlich: vergleichen, wie sich die zwei Scores ändern.</translation>
    </message>
    <message>
        <source>change alone</source>
        <translation>nur die Änderung</translation>
    </message>
    <message>
        <source>Add the change to the old scores first.</source>
        <translation>Zuerst die Änderung zu den alten Scores addieren.</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>Those are the old probabilities.</source>
        <translation>Das sind die alten Wahrscheinlichkeiten.</translation>
    </message>
    <message>
        <source>Response {0} was sampled and got the reward {1}; the baseline is {2}. A policy-gradient step adds to each score the step size ${3}$ times the advantage (reward − baseline) times $(1 - p)$ for {0} and $(0 - p)$ for the other.</source>
        <extracomment>{0}: name; {1}: text(reward); {2}: text(baseline); {3}: latex(rate)</extracomment>
        <translation>Antwort {0} wurde gezogen und bekam die Belohnung {1}; der Basiswert ist {2}. Ein Policy-Gradient-Schritt addiert zu jedem Score die Schrittweite ${3}$ mal den Vorteil (Belohnung − Basiswert) mal $(1 - p)$ für {0} und $(0 - p)$ für die andere.</translation>
    </message>
    <message>
        <source>A person prefers response {0}. A step adds to each score the step size ${1}$ times $(1 - p)$ for the preferred response and $(0 - p)$ for the other.</source>
        <extracomment>{0}: name; {1}: latex(rate)</extracomment>
        <translation>Ein Mensch bevorzugt Antwort {0}. Ein Schritt addiert zu jedem Score die Schrittweite ${1}$ mal $(1 - p)$ für die bevorzugte Antwort und $(0 - p)$ für die andere.</translation>
    </message>
    <message>
        <source>A preference step</source>
        <translation>Ein Präferenzschritt</translation>
    </message>
    <message>
        <source>Two responses A and B have the scores $z = ({0}, 0)$, and softmax gives their probabilities. {1} Which response becomes more likely?</source>
        <extracomment>{0}: shown; {1}: story</extracomment>
        <translation>Zwei Antworten A und B haben die Scores $z = ({0}, 0)$, und Softmax gibt ihre Wahrscheinlichkeiten. {1} Welche Antwort wird wahrscheinlicher?</translation>
    </message>
    <message>
        <source> Give the new probabilities to two decimals.</source>
        <translation> Die neuen Wahrscheinlichkeiten auf zwei Nachkommastellen angeben.</translation>
    </message>
    <message>
        <source>First the present probabilities: softmax of the scores.</source>
        <translation>Zuerst die jetzigen Wahrscheinlichkeiten: Softmax der Scores.</translation>
    </message>
    <message>
        <source>Then each score&apos;s change: for the response that is pushed, 1 − p; for the other, −p.</source>
        <translation>Dann die Änderung jedes Scores: 1 − p für die angehobene Antwort, −p für die andere.</translation>
    </message>
    <message>
        <source>The response whose score rises against the other&apos;s becomes more likely; a negative advantage turns that round.</source>
        <translation>Die Antwort, deren Score gegenüber dem der anderen steigt, wird wahrscheinlicher; ein negativer Vorteil kehrt das um.</translation>
    </message>
    <message>
        <source>The response whose score rises against the other&apos;s becomes more likely.</source>
        <translation>Die Antwort, deren Score gegenüber dem der anderen steigt, wird wahrscheinlicher.</translation>
    </message>
    <message>
        <source>for {0} it is {1}</source>
        <extracomment>{0}: response; {1}: difference_text(a, b)</extracomment>
        <translation>für {0} ist es {1}</translation>
    </message>
    <message>
        <source>other way</source>
        <translation>anders herum</translation>
    </message>
    <message>
        <source>The other way round: the reference comes off.</source>
        <translation>Anders herum: Die Referenz wird abgezogen.</translation>
    </message>
    <message>
        <source>reference forgotten</source>
        <translation>Referenz vergessen</translation>
    </message>
    <message>
        <source>The reference model was left out.</source>
        <translation>Das Referenzmodell wurde weggelassen.</translation>
    </message>
    <message>
        <source>margin</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>beta</source>
        <translation>Beta</translation>
    </message>
    <message>
        <source>The factor β is missing.</source>
        <translation>Der Faktor β fehlt.</translation>
    </message>
    <message>
        <source>The preferred response comes first.</source>
        <translation>Die bevorzugte Antwort kommt zuerst.</translation>
    </message>
    <message>
        <source>The sign of the margin was turned round.</source>
        <translation>Das Vorzeichen des Abstands wurde umgedreht.</translation>
    </message>
    <message>
        <source>That is tanh; the sigmoid function is asked for.</source>
        <translation>Das ist tanh; gefragt ist die Sigmoidfunktion.</translation>
    </message>
    <message>
        <source>a step raises the preferred response, {0}, against the other, whatever the margin is</source>
        <extracomment>{0}: name</extracomment>
        <translation>ein Schritt hebt die bevorzugte Antwort {0} gegenüber der anderen an, wie groß der Abstand auch ist</translation>
    </message>
    <message>
        <source>unpreferred</source>
        <translation>nicht bevorzugt</translation>
    </message>
    <message>
        <source>A step always raises the preferred response against the other.</source>
        <translation>Ein Schritt hebt die bevorzugte Antwort immer gegenüber der anderen an.</translation>
    </message>
    <message>
        <source>Two responses A and B have the log-probabilities $\ln \pi = {0}$ under the model and $\ln \pi_{{\text{{ref}}}} = {1}$ under the reference model. A person prefers {2}. With $\beta = {3}$, compute how much each has gained, the margin β · (gain of {2} − gain of the other), and the probability σ(margin) that the model agrees (two decimals). Which response does the step make more likely?</source>
        <extracomment>{0}: vector_latex(now); {1}: vector_latex(reference); {2}: name; {3}: latex(beta)</extracomment>
        <translation>Zwei Antworten A und B haben die Log-Wahrscheinlichkeiten $\ln \pi = {0}$ unter dem Modell und $\ln \pi_{{\text{{ref}}}} = {1}$ unter dem Referenzmodell. Ein Mensch bevorzugt {2}. Berechne mit $\beta = {3}$, wie viel jede gewonnen hat, den Abstand β · (Gewinn von {2} − Gewinn der anderen) und die Wahrscheinlichkeit σ(Abstand), dass das Modell zustimmt (zwei Nachkommastellen). Welche Antwort macht der Schritt wahrscheinlicher?</translation>
    </message>
    <message>
        <source>A gain is the log-probability minus the reference&apos;s.</source>
        <translation>Ein Gewinn ist die Log-Wahrscheinlichkeit minus die der Referenz.</translation>
    </message>
    <message>
        <source>The margin compares the two gains, the preferred one first, times β.</source>
        <translation>Der Abstand vergleicht die zwei Gewinne, den der bevorzugten zuerst, mal β.</translation>
    </message>
    <message>
        <source>The step raises σ(margin): think which response must rise for that.</source>
        <translation>Der Schritt vergrößert σ(Abstand): überlegen, welche Antwort dafür steigen muss.</translation>
    </message>
    <message>
        <source>Which response a step of preference tuning makes more likely.</source>
        <translation>Welche Antwort ein Schritt des Präferenz-Tunings wahrscheinlicher macht.</translation>
    </message>
    <message>
        <source>A person prefers one of two responses.</source>
        <translation>Ein Mensch bevorzugt eine von zwei Antworten.</translation>
    </message>
    <message>
        <source>The margin over a reference model.</source>
        <translation>Der Abstand gegenüber einem Referenzmodell.</translation>
    </message>
    <message>
        <source>A reward and a baseline.</source>
        <translation>Eine Belohnung und ein Basiswert.</translation>
    </message>
    <message>
        <source>{0} is 0 there</source>
        <extracomment>{0}: affine_text((weight,), constant, (&apos;x&apos;,))</extracomment>
        <translation>{0} ist dort 0</translation>
    </message>
    <message>
        <source>bends at</source>
        <translation>Knicke bei</translation>
    </message>
    <message>
        <source>The sign: the bend is where what is inside ReLU becomes 0.</source>
        <translation>Das Vorzeichen: Der Knick liegt dort, wo das Innere von ReLU zu 0 wird.</translation>
    </message>
    <message>
        <source>bias taken</source>
        <translation>Bias genommen</translation>
    </message>
    <message>
        <source>That is the bias: set what is inside ReLU to 0 and solve for x.</source>
        <translation>Das ist der Bias: das Innere von ReLU gleich 0 setzen und nach x auflösen.</translation>
    </message>
    <message>
        <source>bends counted</source>
        <translation>Knicke gezählt</translation>
    </message>
    <message>
        <source>Those are the bends: there is one piece more.</source>
        <translation>Das sind die Knicke: Es gibt ein Stück mehr.</translation>
    </message>
    <message>
        <source>counted twice</source>
        <translation>doppelt gezählt</translation>
    </message>
    <message>
        <source>Two bends at the same place are one.</source>
        <translation>Zwei Knicke an derselben Stelle sind einer.</translation>
    </message>
    <message>
        <source>powers</source>
        <translation>Potenzen</translation>
    </message>
    <message>
        <source>With one input, n bends make n + 1 pieces, not 2ⁿ.</source>
        <translation>Bei einer Eingabe ergeben n Knicke n + 1 Stücke, nicht 2ⁿ.</translation>
    </message>
    <message>
        <source>Let $f(x) = {0}$. Where does the graph bend (in the order of the terms), and of how many straight pieces does it consist?</source>
        <extracomment>{0}: formula</extracomment>
        <translation>Sei $f(x) = {0}$. Wo knickt der Graph (in der Reihenfolge der Terme), und aus wie vielen geraden Stücken besteht er?</translation>
    </message>
    <message>
        <source>ReLU bends where what is inside it becomes 0.</source>
        <translation>ReLU knickt dort, wo sein Inneres zu 0 wird.</translation>
    </message>
    <message>
        <source>Set each inside to 0 and solve for x.</source>
        <translation>Jedes Innere gleich 0 setzen und nach x auflösen.</translation>
    </message>
    <message>
        <source>Between two neighbouring bends the graph is straight; do not forget the two ends.</source>
        <translation>Zwischen zwei benachbarten Knicken ist der Graph gerade; die beiden Enden nicht vergessen.</translation>
    </message>
    <message>
        <source>parallel lines never meet, others meet once</source>
        <translation>parallele Geraden treffen sich nie, andere einmal</translation>
    </message>
    <message>
        <source>crossings</source>
        <translation>Schnittpunkte</translation>
    </message>
    <message>
        <source>parallel</source>
        <translation>parallel</translation>
    </message>
    <message>
        <source>Parallel lines do not meet.</source>
        <translation>Parallele Geraden treffen sich nicht.</translation>
    </message>
    <message>
        <source>regions</source>
        <translation>Regionen</translation>
    </message>
    <message>
        <source>Not every on-off pattern occurs: n lines need not make 2ⁿ regions.</source>
        <translation>Nicht jedes An-aus-Muster kommt vor: n Geraden ergeben nicht unbedingt 2ⁿ Regionen.</translation>
    </message>
    <message>
        <source>one missing</source>
        <translation>eine fehlt</translation>
    </message>
    <message>
        <source>One region is there before any line is drawn.</source>
        <translation>Eine Region gibt es schon vor der ersten Geraden.</translation>
    </message>
    <message>
        <source>lines counted</source>
        <translation>Geraden gezählt</translation>
    </message>
    <message>
        <source>Those are the lines.</source>
        <translation>Das sind die Geraden.</translation>
    </message>
    <message>
        <source>Linear regions in the plane</source>
        <translation>Lineare Regionen in der Ebene</translation>
    </message>
    <message>
        <source>A layer on two inputs has the neurons {0}. Each switches on along a straight line. In how many points do two of these lines cross, and into how many regions do they divide the plane?</source>
        <extracomment>{0}: shown</extracomment>
        <translation>Eine Schicht auf zwei Eingaben hat die Neuronen {0}. Jedes schaltet entlang einer Geraden ein. In wie vielen Punkten schneiden sich je zwei dieser Geraden, und in wie viele Regionen teilen sie die Ebene?</translation>
    </message>
    <message>
        <source>Each neuron&apos;s line is where what is inside its ReLU becomes 0.</source>
        <translation>Die Gerade eines Neurons liegt dort, wo das Innere seines ReLU zu 0 wird.</translation>
    </message>
    <message>
        <source>Two lines cross once, unless they are parallel.</source>
        <translation>Zwei Geraden schneiden sich einmal, außer sie sind parallel.</translation>
    </message>
    <message>
        <source>Every line adds one region, and one more for each line it crosses.</source>
        <translation>Jede Gerade fügt eine Region hinzu und eine weitere für jede Gerade, die sie schneidet.</translation>
    </message>
    <message>
        <source>Counting linear regions</source>
        <translation>Lineare Regionen zählen</translation>
    </message>
    <message>
        <source>How many straight pieces a ReLU layer makes.</source>
        <translation>Wie viele gerade Stücke eine ReLU-Schicht ergibt.</translation>
    </message>
    <message>
        <source>Two neurons on a line.</source>
        <translation>Zwei Neuronen auf einer Geraden.</translation>
    </message>
    <message>
        <source>Three neurons, some at one place.</source>
        <translation>Drei Neuronen, manche an einer Stelle.</translation>
    </message>
    <message>
        <source>Lines in the plane.</source>
        <translation>Geraden in der Ebene.</translation>
    </message>
    <message>
        <source>{0}: {1} rows</source>
        <extracomment>{0}: why; {1}: rows</extracomment>
        <translation>{0}: {1} Zeilen</translation>
    </message>
    <message>
        <source>{0}: {1} columns</source>
        <extracomment>{0}: why; {1}: columns</extracomment>
        <translation>{0}: {1} Spalten</translation>
    </message>
    <message>
        <source>The other way round: the first number counts the rows, one per output.</source>
        <translation>Anders herum: Die erste Zahl zählt die Zeilen, eine pro Ausgabe.</translation>
    </message>
    <message>
        <source>inputs counted</source>
        <translation>Eingaben gezählt</translation>
    </message>
    <message>
        <source>Not the inputs are counted: {0}.</source>
        <extracomment>{0}: why</extracomment>
        <translation>Nicht die Eingaben werden gezählt: {0}.</translation>
    </message>
    <message>
        <source>W has one row for each of the {0} outputs and a column for each input</source>
        <extracomment>{0}: outputs</extracomment>
        <translation>W hat für jede der {0} Ausgaben eine Zeile und für jede Eingabe eine Spalte</translation>
    </message>
    <message>
        <source>b has one number per output, {0}</source>
        <extracomment>{0}: outputs</extracomment>
        <translation>b hat eine Zahl pro Ausgabe, also {0}</translation>
    </message>
    <message>
        <source>the last layer gives {0} numbers</source>
        <extracomment>{0}: sizes[-1]</extracomment>
        <translation>die letzte Schicht liefert {0} Zahlen</translation>
    </message>
    <message>
        <source>a linear layer with {0} outputs</source>
        <extracomment>{0}: size</extracomment>
        <translation>eine lineare Schicht mit {0} Ausgaben</translation>
    </message>
    <message>
        <source>and then</source>
        <translation>und dann</translation>
    </message>
    <message>
        <source>Shapes</source>
        <translation>Formen</translation>
    </message>
    <message>
        <source>A vector with {0} numbers goes into {1}. Give the shape of every array (rows, columns), and how many numbers come out.</source>
        <extracomment>{0}: sizes[0]; {1}: layers</extracomment>
        <translation>Ein Vektor mit {0} Zahlen geht in {1}. Gib die Form jedes Arrays an (Zeilen, Spalten) und wie viele Zahlen herauskommen.</translation>
    </message>
    <message>
        <source>W x works when W has as many columns as x has numbers.</source>
        <translation>W x geht, wenn W so viele Spalten hat wie x Zahlen.</translation>
    </message>
    <message>
        <source>The first W is {0} × {1}.</source>
        <extracomment>{0}: sizes[1]; {1}: sizes[0]</extracomment>
        <translation>Das erste W ist {0} × {1}.</translation>
    </message>
    <message>
        <source>each of the {0} vectors is mapped by itself</source>
        <extracomment>{0}: tokens</extracomment>
        <translation>jeder der {0} Vektoren wird für sich abgebildet</translation>
    </message>
    <message>
        <source>{0} numbers go in and {1} come out</source>
        <extracomment>{0}: width; {1}: head</extracomment>
        <translation>{0} Zahlen gehen hinein und {1} kommen heraus</translation>
    </message>
    <message>
        <source>one row for each of the {0} queries</source>
        <extracomment>{0}: tokens</extracomment>
        <translation>eine Zeile für jede der {0} Queries</translation>
    </message>
    <message>
        <source>one column for each of the {0} keys</source>
        <extracomment>{0}: tokens</extracomment>
        <translation>eine Spalte für jeden der {0} Keys</translation>
    </message>
    <message>
        <source>head size</source>
        <translation>Kopfgröße</translation>
    </message>
    <message>
        <source>The scores compare tokens with tokens: the head size is summed away.</source>
        <translation>Die Scores vergleichen Token mit Token: Über die Kopfgröße wird summiert, sie fällt weg.</translation>
    </message>
    <message>
        <source>one axis</source>
        <translation>eine Achse</translation>
    </message>
    <message>
        <source>Every query meets every key: both axes count tokens.</source>
        <translation>Jede Query trifft jeden Key: Beide Achsen zählen Token.</translation>
    </message>
    <message>
        <source>each of the {0} tokens gets a mixture of values of size {1}</source>
        <extracomment>{0}: tokens; {1}: head</extracomment>
        <translation>jedes der {0} Token erhält eine Mischung von Values der Größe {1}</translation>
    </message>
    <message>
        <source>Shapes in attention</source>
        <translation>Formen in der Attention</translation>
    </message>
    <message>
        <source>A text of {0} tokens enters attention as vectors of {1} numbers (one row per token). Queries, keys and values have {2} numbers each. Give the shapes (rows, columns).</source>
        <extracomment>{0}: tokens; {1}: width; {2}: head</extracomment>
        <translation>Ein Text aus {0} Token kommt als Vektoren mit {1} Zahlen in die Attention (eine Zeile pro Token). Queries, Keys und Values haben je {2} Zahlen. Gib die Formen an (Zeilen, Spalten).</translation>
    </message>
    <message>
        <source>A linear layer maps each row by itself: the number of rows stays.</source>
        <translation>Eine lineare Schicht bildet jede Zeile für sich ab: Die Anzahl der Zeilen bleibt.</translation>
    </message>
    <message>
        <source>W is outputs × inputs.</source>
        <translation>W ist Ausgaben × Eingaben.</translation>
    </message>
    <message>
        <source>In Q Kᵀ every query meets every key.</source>
        <translation>In Q Kᵀ trifft jede Query jeden Key.</translation>
    </message>
    <message>
        <source>neurons counted</source>
        <translation>Neuronen gezählt</translation>
    </message>
    <message>
        <source>Those are the neurons: every wire between two neurons is a weight.</source>
        <translation>Das sind die Neuronen: Jede Verbindung zwischen zwei Neuronen ist ein Gewicht.</translation>
    </message>
    <message>
        <source>The bias is missing: one number per output.</source>
        <translation>Der Bias fehlt: eine Zahl pro Ausgabe.</translation>
    </message>
    <message>
        <source>bias per input</source>
        <translation>Bias pro Eingabe</translation>
    </message>
    <message>
        <source>The bias has one number per output, not per input.</source>
        <translation>Der Bias hat eine Zahl pro Ausgabe, nicht pro Eingabe.</translation>
    </message>
    <message>
        <source>bias counted</source>
        <translation>Bias mitgezählt</translation>
    </message>
    <message>
        <source>This layer has no bias.</source>
        <translation>Diese Schicht hat keinen Bias.</translation>
    </message>
    <message>
        <source>words counted</source>
        <translation>Wörter gezählt</translation>
    </message>
    <message>
        <source>Each word has a vector of its own.</source>
        <translation>Jedes Wort hat einen eigenen Vektor.</translation>
    </message>
    <message>
        <source>sizes added</source>
        <translation>Größen addiert</translation>
    </message>
    <message>
        <source>Words times numbers per word, not their sum.</source>
        <translation>Hier gilt Wörter mal Zahlen pro Wort, nicht deren Summe.</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>one part</source>
        <translation>ein Teil</translation>
    </message>
    <message>
        <source>Add up all the parts.</source>
        <translation>Alle Teile addieren.</translation>
    </message>
    <message>
        <source>An embedding of {0} words with {1} numbers each</source>
        <extracomment>{0}: words; {1}: sizes[0]</extracomment>
        <translation>Ein Embedding von {0} Wörtern mit je {1} Zahlen</translation>
    </message>
    <message>
        <source>{0}, then linear</source>
        <extracomment>{0}: first</extracomment>
        <translation>{0}, dann Linear</translation>
    </message>
    <message>
        <source>Parameter counts</source>
        <translation>Parameterzahlen</translation>
    </message>
    <message>
        <source>{0} layers of sizes {1}, each with a bias. How many numbers does training set?</source>
        <extracomment>{0}: start; {1}: path</extracomment>
        <translation>{0}: Schichten der Größen {1}, jede mit Bias. Wie viele Zahlen stellt das Training ein?</translation>
    </message>
    <message>
        <source>{0} layers of sizes {1}, without a bias. How many numbers does training set?</source>
        <extracomment>{0}: start; {1}: path</extracomment>
        <translation>{0}: Schichten der Größen {1}, ohne Bias. Wie viele Zahlen stellt das Training ein?</translation>
    </message>
    <message>
        <source>A linear layer takes {0} numbers and gives {1}, with a bias. How many numbers does training set?</source>
        <extracomment>{0}: sizes[0]; {1}: sizes[1]</extracomment>
        <translation>Eine lineare Schicht nimmt {0} Zahlen und liefert {1}, mit Bias. Wie viele Zahlen stellt das Training ein?</translation>
    </message>
    <message>
        <source>Count the cells of each W first.</source>
        <translation>Zuerst die Zellen jedes W zählen.</translation>
    </message>
    <message>
        <source>W has outputs × inputs cells; b has one number per output.</source>
        <translation>W hat Ausgänge × Eingänge Zellen; b hat eine Zahl je Ausgang.</translation>
    </message>
    <message>
        <source>W has outputs × inputs cells.</source>
        <translation>W hat Ausgänge × Eingänge Zellen.</translation>
    </message>
    <message>
        <source>The first layer has {0} · {1} weights.</source>
        <extracomment>{0}: sizes[1]; {1}: sizes[0]</extracomment>
        <translation>Die erste Schicht hat {0} · {1} Gewichte.</translation>
    </message>
    <message>
        <source>Which array has how many rows and columns.</source>
        <translation>Welches Array wie viele Zeilen und Spalten hat.</translation>
    </message>
    <message>
        <source>One linear layer.</source>
        <translation>Eine lineare Schicht.</translation>
    </message>
    <message>
        <source>Two linear layers.</source>
        <translation>Zwei lineare Schichten.</translation>
    </message>
    <message>
        <source>Queries and keys in attention.</source>
        <translation>Queries und Keys in der Attention.</translation>
    </message>
    <message>
        <source>How many numbers training sets.</source>
        <translation>Wie viele Zahlen das Training einstellt.</translation>
    </message>
    <message>
        <source>One layer.</source>
        <translation>Eine Schicht.</translation>
    </message>
    <message>
        <source>Two layers.</source>
        <translation>Zwei Schichten.</translation>
    </message>
    <message>
        <source>Three layers and an embedding, with or without biases.</source>
        <translation>Drei Schichten und ein Embedding, mit oder ohne Bias.</translation>
    </message>
    <message>
        <source>Softmax makes every number positive first, then lets them add up to 1.</source>
        <translation>Softmax macht zuerst jede Zahl positiv und lässt sie dann zusammen 1 ergeben.</translation>
    </message>
    <message>
        <source>Take e to the power of each number, then add these up.</source>
        <translation>e hoch jede Zahl nehmen, dann diese addieren.</translation>
    </message>
    <message>
        <source>Each probability is its own power of e over the sum.</source>
        <translation>Jede Wahrscheinlichkeit ist die eigene Potenz von e geteilt durch die Summe.</translation>
    </message>
    <message>
        <source>e to the power {0} is asked for</source>
        <extracomment>{0}: name</extracomment>
        <translation>gefragt ist e hoch {0}</translation>
    </message>
    <message>
        <source>e to the power {0} is {1}</source>
        <extracomment>{0}: name; {1}: cell_text(power.value)</extracomment>
        <translation>e hoch {0} ist {1}</translation>
    </message>
    <message>
        <source>Take e to the power of each number.</source>
        <translation>e hoch jede Zahl nehmen.</translation>
    </message>
    <message>
        <source>The sign: a larger score gives a larger power.</source>
        <translation>Das Vorzeichen: Ein größerer Score gibt eine größere Potenz.</translation>
    </message>
    <message>
        <source>ln {0}</source>
        <extracomment>{0}: each</extracomment>
        <translation>ln {0}</translation>
    </message>
    <message>
        <source>sum</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source> The numbers were chosen so that fractions come out.</source>
        <translation> Die Zahlen sind so gewählt, dass Brüche herauskommen.</translation>
    </message>
    <message>
        <source> Two decimals.</source>
        <translation> Zwei Nachkommastellen.</translation>
    </message>
    <message>
        <source>Softmax of logits</source>
        <translation>Softmax von Logits</translation>
    </message>
    <message>
        <source>The scores (logits) are $z = ({0})$. Compute ${1}$.{2}</source>
        <extracomment>{0}: shown; {1}: SOFTMAX; {2}: rounding</extracomment>
        <translation>Die Scores (Logits) sind $z = ({0})$. Berechne ${1}$.{2}</translation>
    </message>
    <message>
        <source>number {0} is e^({1}) over the sum</source>
        <extracomment>{0}: at + 1; {1}: text(z[at])</extracomment>
        <translation>Zahl {0} ist e^({1}) geteilt durch die Summe</translation>
    </message>
    <message>
        <source>The scores themselves were shared out: take e to the power of each first.</source>
        <translation>Aufgeteilt wurden die Scores selbst: zuerst e hoch jeden nehmen.</translation>
    </message>
    <message>
        <source>The sign: a larger score gives a larger probability.</source>
        <translation>Das Vorzeichen: Ein größerer Score gibt eine größere Wahrscheinlichkeit.</translation>
    </message>
    <message>
        <source>The scores (logits) are $z = {0}$. Compute ${1}$ to three decimals.</source>
        <extracomment>{0}: vector_latex(z); {1}: SOFTMAX</extracomment>
        <translation>Die Scores (Logits) sind $z = {0}$. Berechne ${1}$ auf drei Nachkommastellen.</translation>
    </message>
    <message>
        <source>Scores into probabilities.</source>
        <translation>Aus Scores werden Wahrscheinlichkeiten.</translation>
    </message>
    <message>
        <source>Scores that make fractions.</source>
        <translation>Scores, die Brüche ergeben.</translation>
    </message>
    <message>
        <source>Whole scores, step by step.</source>
        <translation>Ganzzahlige Scores, Schritt für Schritt.</translation>
    </message>
    <message>
        <source>Four scores at once.</source>
        <translation>Vier Scores auf einmal.</translation>
    </message>
    <message>
        <source>{0} is divided by {1}</source>
        <extracomment>{0}: text(each); {1}: text(t)</extracomment>
        <translation>{0} wird durch {1} geteilt</translation>
    </message>
    <message>
        <source>token {0}: e^z over the sum of both</source>
        <extracomment>{0}: name</extracomment>
        <translation>Token {0}: e^z geteilt durch die Summe beider</translation>
    </message>
    <message>
        <source>Divide by the temperature instead of multiplying.</source>
        <translation>Durch die Temperatur teilen, statt zu multiplizieren.</translation>
    </message>
    <message>
        <source>temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>The temperature was left out.</source>
        <translation>Die Temperatur wurde weggelassen.</translation>
    </message>
    <message>
        <source>Those are the probabilities at temperature 1.</source>
        <translation>Das sind die Wahrscheinlichkeiten bei Temperatur 1.</translation>
    </message>
    <message>
        <source>probabilities divided</source>
        <translation>Wahrscheinlichkeiten geteilt</translation>
    </message>
    <message>
        <source>Divide the scores by the temperature, before softmax, not the probabilities.</source>
        <translation>Die Scores durch die Temperatur teilen, vor Softmax, nicht die Wahrscheinlichkeiten.</translation>
    </message>
    <message>
        <source>These do not add up to 1: divide by the sum of both.</source>
        <translation>Diese ergeben zusammen nicht 1: durch die Summe beider teilen.</translation>
    </message>
    <message>
        <source>The tokens are the wrong way round.</source>
        <translation>Die Token sind vertauscht.</translation>
    </message>
    <message>
        <source>Two tokens A and B have the scores $z = ({0})$. The temperature is $T = {1}$. Compute their probabilities. Two decimals.</source>
        <extracomment>{0}: shown; {1}: latex(t)</extracomment>
        <translation>Zwei Token A und B haben die Scores $z = ({0})$. Die Temperatur ist $T = {1}$. Berechne ihre Wahrscheinlichkeiten. Zwei Nachkommastellen.</translation>
    </message>
    <message>
        <source>The temperature acts on the scores, before softmax.</source>
        <translation>Die Temperatur wirkt auf die Scores, vor Softmax.</translation>
    </message>
    <message>
        <source>Divide both scores by T.</source>
        <translation>Beide Scores durch T teilen.</translation>
    </message>
    <message>
        <source>Then softmax: e to the power of each, over the sum of both.</source>
        <translation>Dann Softmax: e hoch jeden, geteilt durch die Summe beider.</translation>
    </message>
    <message>
        <source>other odds</source>
        <translation>umgekehrtes Verhältnis</translation>
    </message>
    <message>
        <source>The other way round.</source>
        <translation>Anders herum.</translation>
    </message>
    <message>
        <source>p taken</source>
        <translation>p genommen</translation>
    </message>
    <message>
        <source>Divide by the other probability.</source>
        <translation>Durch die andere Wahrscheinlichkeit teilen.</translation>
    </message>
    <message>
        <source>upside down</source>
        <translation>auf dem Kopf</translation>
    </message>
    <message>
        <source>Upside down: the gap of the scores stands above.</source>
        <translation>Auf dem Kopf: Die Differenz der Scores steht oben.</translation>
    </message>
    <message>
        <source>Divide the gap by the logarithm.</source>
        <translation>Die Differenz durch den Logarithmus teilen.</translation>
    </message>
    <message>
        <source>the gap {0} over T must be {1}</source>
        <extracomment>{0}: text(gap); {1}: text(first(earlier, &apos;log&apos;))</extracomment>
        <translation>die Differenz {0} geteilt durch T muss {1} sein</translation>
    </message>
    <message>
        <source>Two tokens A and B have the scores $z = {0}$. At which temperature $T$ has A the probability ${1}$? Two decimals.</source>
        <extracomment>{0}: vector_latex(z); {1}: latex(p)</extracomment>
        <translation>Zwei Token A und B haben die Scores $z = {0}$. Bei welcher Temperatur $T$ hat A die Wahrscheinlichkeit ${1}$? Zwei Nachkommastellen.</translation>
    </message>
    <message>
        <source>At temperature T, p_A over p_B is e to the power (z_A − z_B) / T.</source>
        <translation>Bei Temperatur T ist p_A geteilt durch p_B gleich e hoch (z_A − z_B) / T.</translation>
    </message>
    <message>
        <source>Find p_A over p_B first, then its natural logarithm ln.</source>
        <translation>Zuerst p_A geteilt durch p_B bestimmen, dann davon den natürlichen Logarithmus ln.</translation>
    </message>
    <message>
        <source>(z_A − z_B) / T equals that logarithm.</source>
        <translation>(z_A − z_B) / T ist gleich diesem Logarithmus.</translation>
    </message>
    <message>
        <source>only a positive number has a logarithm</source>
        <translation>nur eine positive Zahl hat einen Logarithmus</translation>
    </message>
    <message>
        <source>base 10</source>
        <translation>Basis 10</translation>
    </message>
    <message>
        <source>Take the natural logarithm ln, not to base 10.</source>
        <translation>Den natürlichen Logarithmus ln nehmen, nicht den zur Basis 10.</translation>
    </message>
    <message>
        <source>Temperature and two tokens</source>
        <translation>Temperatur und zwei Token</translation>
    </message>
    <message>
        <source>What the temperature does to two tokens.</source>
        <translation>Was die Temperatur mit zwei Token macht.</translation>
    </message>
    <message>
        <source>Whole scores.</source>
        <translation>Ganzzahlige Scores.</translation>
    </message>
    <message>
        <source>Find the temperature.</source>
        <translation>Die Temperatur bestimmen.</translation>
    </message>
    <message>
        <source>{0} stands in {1}</source>
        <extracomment>{0}: &apos;·&apos;.join(pair); {1}: &apos;, &apos;.join(parts)</extracomment>
        <translation>{0} steht in {1}</translation>
    </message>
    <message>
        <source>that pair stands nowhere in the words</source>
        <translation>dieses Paar kommt in den Wörtern nirgends vor</translation>
    </message>
    <message>
        <source>after your merge two pairs are equally common</source>
        <translation>nach deiner Verschmelzung sind zwei Paare gleich häufig</translation>
    </message>
    <message>
        <source>another pair is commoner: count each pair over all words</source>
        <translation>ein anderes Paar ist häufiger: jedes Paar über alle Wörter zählen</translation>
    </message>
    <message>
        <source>counts ignored</source>
        <translation>Anzahlen ignoriert</translation>
    </message>
    <message>
        <source>Each word counts as often as it occurs, not once.</source>
        <translation>Jedes Wort zählt so oft, wie es vorkommt, nicht einmal.</translation>
    </message>
    <message>
        <source>commonest word</source>
        <translation>häufigstes Wort</translation>
    </message>
    <message>
        <source>That is the start of the commonest word: count each pair over all words.</source>
        <translation>Das ist der Anfang des häufigsten Wortes: jedes Paar über alle Wörter zählen.</translation>
    </message>
    <message>
        <source>how often</source>
        <translation>wie oft</translation>
    </message>
    <message>
        <source>all pairs</source>
        <translation>alle Paare</translation>
    </message>
    <message>
        <source>Those are all the pairs: only this one is asked for.</source>
        <translation>Das sind alle Paare: Gefragt ist nur dieses eine.</translation>
    </message>
    <message>
        <source>next merge</source>
        <translation>nächste Verschmelzung</translation>
    </message>
    <message>
        <source>the merge after it</source>
        <translation>die Verschmelzung danach</translation>
    </message>
    <message>
        <source>The merges so far: {0}. </source>
        <extracomment>{0}: &apos;, &apos;.join(done)</extracomment>
        <translation>Die bisherigen Verschmelzungen: {0}. </translation>
    </message>
    <message>
        <source>Next merge of a tokeniser</source>
        <translation>Nächste Verschmelzung</translation>
    </message>
    <message>
        <source>A tokeniser is being learnt by byte-pair encoding. {0}The words, cut into tokens, and how often each occurs: {1}. Which two neighbours are merged next, and how often do they stand side by side?</source>
        <extracomment>{0}: before; {1}: _listed(corpus)</extracomment>
        <translation>Ein Tokenizer wird durch Byte-Pair-Encoding gelernt. {0}Die Wörter, in Token zerlegt, und wie oft jedes vorkommt: {1}. Welche zwei Nachbarn werden als Nächstes verschmolzen, und wie oft stehen sie nebeneinander?</translation>
    </message>
    <message>
        <source> And which merge comes after it?</source>
        <translation> Und welche Verschmelzung kommt danach?</translation>
    </message>
    <message>
        <source> (Write the new token, such as ab.)</source>
        <translation> (Das neue Token schreiben, etwa ab.)</translation>
    </message>
    <message>
        <source>Count pairs of neighbours inside words, never across words.</source>
        <translation>Nachbarpaare innerhalb der Wörter zählen, nie über Wortgrenzen hinweg.</translation>
    </message>
    <message>
        <source>A pair counts as often as its word occurs.</source>
        <translation>Ein Paar zählt so oft, wie sein Wort vorkommt.</translation>
    </message>
    <message>
        <source>Compare {0} with the others: the commonest pair is merged.</source>
        <extracomment>{0}: &apos;·&apos;.join(best)</extracomment>
        <translation>{0} mit den anderen vergleichen: Das häufigste Paar wird verschmolzen.</translation>
    </message>
    <message>
        <source>Which pair byte-pair encoding merges next.</source>
        <translation>Welches Paar Byte-Pair-Encoding als Nächstes verschmilzt.</translation>
    </message>
    <message>
        <source>Letters only.</source>
        <translation>Nur Buchstaben.</translation>
    </message>
    <message>
        <source>After two merges.</source>
        <translation>Nach zwei Verschmelzungen.</translation>
    </message>
    <message>
        <source>Two merges, one after the other.</source>
        <translation>Zwei Verschmelzungen, eine nach der anderen.</translation>
    </message>
    <message>
        <source>{0} of {1} is {2}</source>
        <extracomment>{0}: name; {1}: joined([text(each) for each in values]); {2}: joined(tried)</extracomment>
        <translation>{0} von {1} ist {2}</translation>
    </message>
    <message>
        <source>{0} taken</source>
        <extracomment>{0}: other</extracomment>
        <translation>{0} genommen</translation>
    </message>
    <message>
        <source>{0} would give {1}.</source>
        <extracomment>{0}: other; {1}: would</extracomment>
        <translation>{0} ergäbe {1}.</translation>
    </message>
    <message>
        <source>An activation function turns ${0}$ into $({1})$. Which one was it?</source>
        <extracomment>{0}: vector_latex(x); {1}: shown</extracomment>
        <translation>Eine Aktivierungsfunktion macht aus ${0}$ die Werte $({1})$. Welche war es?</translation>
    </message>
    <message>
        <source>Let ${0}$. The layer gives $\sigma(f{1}) = ({2})$. Which activation function is $\sigma$?</source>
        <extracomment>{0}: f.latex; {1}: vector_latex(x); {2}: shown</extracomment>
        <translation>Sei ${0}$. Die Schicht liefert $\sigma(f{1}) = ({2})$. Welche Aktivierungsfunktion ist $\sigma$?</translation>
    </message>
    <message>
        <source>Which activation was it?</source>
        <translation>Welche Aktivierung war es?</translation>
    </message>
    <message>
        <source> (Numbers are rounded to two decimals.)</source>
        <translation> (Zahlen sind auf zwei Nachkommastellen gerundet.)</translation>
    </message>
    <message>
        <source>Look at what became of the negative number.</source>
        <translation>Darauf achten, was aus der negativen Zahl wurde.</translation>
    </message>
    <message>
        <source>sigmoid gives numbers between 0 and 1, tanh between −1 and 1; ReLU leaves positive numbers as they are.</source>
        <translation>Sigmoid liefert Zahlen zwischen 0 und 1, tanh zwischen −1 und 1; ReLU lässt positive Zahlen, wie sie sind.</translation>
    </message>
    <message>
        <source>At the largest number, {0}, compare what each of them would give.</source>
        <extracomment>{0}: text(max(inner))</extracomment>
        <translation>Bei der größten Zahl, {0}, vergleichen, was jede von ihnen liefern würde.</translation>
    </message>
    <message>
        <source>Tell activations by what they do.</source>
        <translation>Aktivierungen an ihrer Wirkung erkennen.</translation>
    </message>
    <message>
        <source>A negative number, 0 and a positive one.</source>
        <translation>Eine negative Zahl, 0 und eine positive.</translation>
    </message>
    <message>
        <source>Any three numbers.</source>
        <translation>Beliebige drei Zahlen.</translation>
    </message>
    <message>
        <source>Behind a linear map.</source>
        <translation>Hinter einer linearen Abbildung.</translation>
    </message>
    <message>
        <source>{0} has the levels 1 to {1}.</source>
        <extracomment>{0}: self.title; {1}: len(self.levels)</extracomment>
        <translation>{0} hat die Stufen 1 bis {1}.</translation>
    </message>
    <message>
        <source>A variant&apos;s number lies between 0 and {0:,}.</source>
        <extracomment>{0}: MOST_SEED</extracomment>
        <translation>Die Nummer einer Variante liegt zwischen 0 und {0:,}.</translation>
    </message>
    <message>
        <source>There is no exercise family called {0!r}.</source>
        <extracomment>{0}: variant.family[:40]</extracomment>
        <translation>Es gibt keine Aufgabenfamilie namens {0!r}.</translation>
    </message>
    <message>
        <source>This exercise is not about a network that can be opened.</source>
        <translation>In dieser Aufgabe geht es nicht um ein Netz, das sich öffnen lässt.</translation>
    </message>
    <message>
        <source>The bias is missing: {0} adds it after the products.</source>
        <extracomment>{0}: by.spoken</extracomment>
        <translation>Der Bias fehlt: {0} addiert ihn nach den Produkten.</translation>
    </message>
    <message>
        <source>The bias has the wrong sign.</source>
        <translation>Der Bias hat das falsche Vorzeichen.</translation>
    </message>
    <message>
        <source>W was transposed: each row of W makes one output, not each column.</source>
        <translation>W wurde transponiert: Jede Zeile von W ergibt eine Ausgabe, nicht jede Spalte.</translation>
    </message>
    <message>
        <source>{0}({1}) is max(0, {1})</source>
        <translation>{0}({1}) ist max(0, {1})</translation>
    </message>
    <message>
        <source>this component is {0}({1})</source>
        <translation>diese Komponente ist {0}({1})</translation>
    </message>
    <message>
        <source>activation skipped</source>
        <translation>Aktivierung übersprungen</translation>
    </message>
    <message>
        <source>{0} was skipped here: apply it to each component.</source>
        <extracomment>{0}: name</extracomment>
        <translation>{0} wurde hier übersprungen: auf jede Komponente anwenden.</translation>
    </message>
    <message>
        <source>absolute value</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>The minus sign was dropped: ReLU turns a negative number into 0.</source>
        <translation>Das Minuszeichen wurde weggelassen: ReLU macht eine negative Zahl zu 0.</translation>
    </message>
    <message>
        <source>wrong half</source>
        <translation>falsche Hälfte</translation>
    </message>
    <message>
        <source>ReLU keeps the positive numbers and turns the negative ones into 0.</source>
        <translation>ReLU behält die positiven Zahlen und macht die negativen zu 0.</translation>
    </message>
    <message>
        <source>{0} instead</source>
        <extracomment>{0}: other</extracomment>
        <translation>{0} stattdessen</translation>
    </message>
    <message>
        <source>That is {0}; {1} is asked for.</source>
        <extracomment>{0}: other; {1}: name</extracomment>
        <translation>Das ist {0}; gefragt ist {1}.</translation>
    </message>
    <message>
        <source>number {0} is {1} over the sum {2}</source>
        <extracomment>{0}: index + 1; {1}: text(value); {2}: text(sum(whole, Fraction(0)))</extracomment>
        <translation>Zahl {0} ist {1} geteilt durch die Summe {2}</translation>
    </message>
    <message>
        <source>the sum is 0</source>
        <translation>die Summe ist 0</translation>
    </message>
    <message>
        <source>another one fits better</source>
        <translation>eine andere passt besser</translation>
    </message>
    <message>
        <source>sign slip</source>
        <translation>Vorzeichenfehler</translation>
    </message>
    <message>
        <source>A sign slipped.</source>
        <translation>Ein Vorzeichen ist verrutscht.</translation>
    </message>
    <message>
        <source>rounded too early</source>
        <translation>zu früh gerundet</translation>
    </message>
    <message>
        <source>Very near: rounded too early.</source>
        <translation>Ganz nahe: zu früh gerundet.</translation>
    </message>
    <message>
        <source>All right.</source>
        <translation>Alles richtig.</translation>
    </message>
    <message>
        <source>Right.</source>
        <translation>Richtig.</translation>
    </message>
    <message>
        <source>Nothing was filled in yet.</source>
        <translation>Es wurde noch nichts ausgefüllt.</translation>
    </message>
    <message>
        <source>{0} of {1} lines is right.</source>
        <extracomment>{0}: right; {1}: count</extracomment>
        <translation>{0} von {1} Zeilen ist richtig.</translation>
    </message>
    <message>
        <source>{0} of {1} lines are right.</source>
        <extracomment>{0}: right; {1}: count</extracomment>
        <translation>{0} von {1} Zeilen sind richtig.</translation>
    </message>
    <message>
        <source>follows from {0}, but that made it too easy: mend {0} first</source>
        <extracomment>{0}: above</extracomment>
        <translation>folgt aus {0}, aber so war es zu leicht: zuerst bei {0} nachbessern</translation>
    </message>
    <message>
        <source>right, given {0}</source>
        <extracomment>{0}: above</extracomment>
        <translation>richtig, ausgehend von {0}</translation>
    </message>
    <message>
        <source>your line above</source>
        <translation>deiner Zeile darüber</translation>
    </message>
    <message>
        <source>your earlier line</source>
        <translation>deiner früheren Zeile</translation>
    </message>
    <message>
        <source>some cells are empty</source>
        <translation>einige Zellen sind leer</translation>
    </message>
    <message>
        <source>some of these follow from {0}, the others do not</source>
        <extracomment>{0}: self._above(line)</extracomment>
        <translation>einige davon folgen aus {0}, die anderen nicht</translation>
    </message>
    <message>
        <source>{0} (Or: {1})</source>
        <extracomment>{0}: sentence; {1}: within(mistakes[1].sentence)</extracomment>
        <translation>{0} (Oder: {1})</translation>
    </message>
    <message>
        <source>A Moodle file holds 1 to {0:,} questions.</source>
        <extracomment>{0}: MOST_QUESTIONS</extracomment>
        <translation>Eine Moodle-Datei enthält 1 bis {0:,} Fragen.</translation>
    </message>
    <message>
        <source>A question category needs a name of at most 200 characters.</source>
        <translation>Eine Fragenkategorie braucht einen Namen von höchstens 200 Zeichen.</translation>
    </message>
    <message>
        <source> (Give three decimals.)</source>
        <translation> (Drei Nachkommastellen angeben.)</translation>
    </message>
    <message>
        <source>&lt;p&gt;Give fractions as decimals, to three decimals.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Brüche als Dezimalzahlen angeben, auf drei Nachkommastellen.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Pick at least one exercise family.</source>
        <translation>Mindestens eine Aufgabenfamilie wählen.</translation>
    </message>
    <message>
        <source>There is no level {0} of {1!r}.</source>
        <extracomment>{0}: level; {1}: family[:40]</extracomment>
        <translation>Es gibt keine Stufe {0} von {1!r}.</translation>
    </message>
    <message>
        <source>The record of exercises is too large to be one.</source>
        <translation>Die Aufzeichnung der Aufgaben ist zu groß, um eine zu sein.</translation>
    </message>
    <message>
        <source>The record of exercises cannot be read: {0}.</source>
        <extracomment>{0}: reason(error)</extracomment>
        <translation>Die Aufzeichnung der Aufgaben kann nicht gelesen werden: {0}.</translation>
    </message>
    <message>
        <source>The record of exercises cannot be saved: {0}.</source>
        <extracomment>{0}: reason(error)</extracomment>
        <translation>Die Aufzeichnung der Aufgaben kann nicht gespeichert werden: {0}.</translation>
    </message>
    <message>
        <source>The record of exercises is damaged and cannot be read.</source>
        <translation>Die Aufzeichnung der Aufgaben ist beschädigt und nicht lesbar.</translation>
    </message>
    <message>
        <source>The record of exercises was written by another program or version.</source>
        <translation>Die Aufzeichnung der Aufgaben stammt von einem anderen Programm oder einer anderen Version.</translation>
    </message>
    <message>
        <source>The record of exercises has more entries than there are exercises.</source>
        <translation>Die Aufzeichnung der Aufgaben hat mehr Einträge, als es Aufgaben gibt.</translation>
    </message>
    <message>
        <source>The record of exercises holds counts that cannot be.</source>
        <translation>Die Aufzeichnung der Aufgaben enthält unmögliche Anzahlen.</translation>
    </message>
    <message>
        <source>The record of exercises holds a streak that cannot be.</source>
        <translation>Die Aufzeichnung der Aufgaben enthält eine unmögliche Serie.</translation>
    </message>
    <message>
        <source>{0} is larger than {1} MB, too large.</source>
        <extracomment>{0}: name; {1}: MOST_BYTES &gt;&gt; 20</extracomment>
        <translation>{0} ist größer als {1} MB, zu groß.</translation>
    </message>
    <message>
        <source>The file is larger than {0} MB, too large for a set.</source>
        <extracomment>{0}: MOST_BYTES &gt;&gt; 20</extracomment>
        <translation>Die Datei ist größer als {0} MB, zu groß für eine Sammlung.</translation>
    </message>
    <message>
        <source>This is not a set of exercises (its schema is another&apos;s).</source>
        <translation>Das ist keine Aufgabensammlung (das Schema gehört etwas anderem).</translation>
    </message>
    <message>
        <source>This set was saved by another Lamina (format {0}; this one reads {1}): update Lamina to open it.</source>
        <extracomment>{0}: header.version; {1}: VERSION</extracomment>
        <translation>Diese Sammlung wurde mit einem anderen Lamina gespeichert (Format {0}; dieses liest {1}): zum Öffnen Lamina aktualisieren.</translation>
    </message>
    <message>
        <source>The set holds text that cannot be written: {0}.</source>
        <extracomment>{0}: error</extracomment>
        <translation>Die Sammlung enthält Text, der sich nicht schreiben lässt: {0}.</translation>
    </message>
    <message>
        <source>The set would be larger than {0} MB.</source>
        <extracomment>{0}: MOST_BYTES &gt;&gt; 20</extracomment>
        <translation>Die Sammlung wäre größer als {0} MB.</translation>
    </message>
    <message>
        <source>This is not a set of exercises: it does not begin with a schema and a version.</source>
        <translation>Das ist keine Aufgabensammlung: Sie beginnt nicht mit Schema und Version.</translation>
    </message>
    <message>
        <source>The file is nested too deeply to be a set of exercises.</source>
        <translation>Die Datei ist zu tief verschachtelt für eine Aufgabensammlung.</translation>
    </message>
    <message>
        <source>Exercise {0}</source>
        <extracomment>{0}: number</extracomment>
        <translation>Aufgabe {0}</translation>
    </message>
    <message>
        <source>{0} is of a family unknown here, {1!r}.</source>
        <extracomment>{0}: where; {1}: written.family[:40]</extracomment>
        <translation>{0} gehört zu einer hier unbekannten Familie, {1!r}.</translation>
    </message>
    <message>
        <source>The network of exercise {0}: {1}</source>
        <extracomment>{0}: number; {1}: error</extracomment>
        <translation>Das Netz von Aufgabe {0}: {1}</translation>
    </message>
    <message>
        <source>{0} leaves {1!r} blank, which is unknown here.</source>
        <extracomment>{0}: where; {1}: kind[:40]</extracomment>
        <translation>{0} lässt {1!r} leer, was hier unbekannt ist.</translation>
    </message>
    <message>
        <source>The network cannot be computed: {0}</source>
        <extracomment>{0}: error</extracomment>
        <translation>Das Netz kann nicht berechnet werden: {0}</translation>
    </message>
    <message>
        <source>A set holds 1 to {0} variants of an exercise.</source>
        <extracomment>{0}: MOST_SEEDS</extracomment>
        <translation>Eine Sammlung enthält 1 bis {0} Varianten einer Aufgabe.</translation>
    </message>
    <message>
        <source>Too few numbers vary: two variants are the same.</source>
        <translation>Zu wenige Zahlen variieren: Zwei Varianten sind gleich.</translation>
    </message>
    <message>
        <source>The search was stopped.</source>
        <translation>Die Suche wurde abgebrochen.</translation>
    </message>
    <message>
        <source>None of the {0} variants is sound. {1}</source>
        <extracomment>{0}: count; {1}: why</extracomment>
        <translation>Keine der {0} Varianten ist brauchbar. {1}</translation>
    </message>
    <message>
        <source>Only {0} of {1} variants are sound. Mostly: {2}</source>
        <extracomment>{0}: len(found); {1}: count; {2}: why</extracomment>
        <translation>Nur {0} von {1} Varianten sind brauchbar. Meistens: {2}</translation>
    </message>
    <message>
        <source>{0}, level {1}</source>
        <extracomment>{0}: found.title if found else self.family; {1}: self.level</extracomment>
        <translation>{0}, Stufe {1}</translation>
    </message>
    <message>
        <source>A set needs a title of at most 200 characters.</source>
        <translation>Eine Sammlung braucht einen Titel von höchstens 200 Zeichen.</translation>
    </message>
    <message>
        <source>A set holds 1 to {0} exercises.</source>
        <extracomment>{0}: MOST_ITEMS</extracomment>
        <translation>Eine Sammlung enthält 1 bis {0} Aufgaben.</translation>
    </message>
    <message>
        <source>{0} needs 1 to {1} variants.</source>
        <extracomment>{0}: where; {1}: MOST_SEEDS</extracomment>
        <translation>{0} braucht 1 bis {1} Varianten.</translation>
    </message>
    <message>
        <source>{0} names the same variant twice.</source>
        <extracomment>{0}: where</extracomment>
        <translation>{0} nennt dieselbe Variante zweimal.</translation>
    </message>
    <message>
        <source>{0} names a variant that cannot be: {1}.</source>
        <extracomment>{0}: where; {1}: seed</extracomment>
        <translation>{0} nennt eine unmögliche Variante: {1}.</translation>
    </message>
    <message>
        <source>The check was stopped.</source>
        <translation>Die Prüfung wurde abgebrochen.</translation>
    </message>
    <message>
        <source>{0}, variant {1}: {2}</source>
        <extracomment>{0}: where; {1}: seed; {2}: error</extracomment>
        <translation>{0}, Variante {1}: {2}</translation>
    </message>
    <message>
        <source>The bias of {0} is missing.</source>
        <extracomment>{0}: name</extracomment>
        <translation>Der Bias von {0} fehlt.</translation>
    </message>
    <message>
        <source>The bias of {0} has the wrong sign.</source>
        <extracomment>{0}: name</extracomment>
        <translation>Der Bias von {0} hat das falsche Vorzeichen.</translation>
    </message>
    <message>
        <source>W of {0} was transposed.</source>
        <extracomment>{0}: name</extracomment>
        <translation>W von {0} wurde transponiert.</translation>
    </message>
    <message>
        <source>{0} was skipped.</source>
        <extracomment>{0}: name</extracomment>
        <translation>{0} wurde übersprungen.</translation>
    </message>
    <message>
        <source>softmax skipped</source>
        <translation>Softmax übersprungen</translation>
    </message>
    <message>
        <source>Work through the network layer by layer, from the input on.</source>
        <translation>Das Netz Schicht für Schicht durcharbeiten, von der Eingabe an.</translation>
    </message>
    <message>
        <source>The first layer is {0}.</source>
        <extracomment>{0}: name</extracomment>
        <translation>Die erste Schicht ist {0}.</translation>
    </message>
    <message>
        <source>Write down what goes into each layer before you compute what comes out of it.</source>
        <translation>Aufschreiben, was in jede Schicht hineingeht, bevor du berechnest, was herauskommt.</translation>
    </message>
    <message>
        <source>The answer is all zeros: nothing would be left to work out.</source>
        <translation>Die Antwort besteht nur aus Nullen: Es bliebe nichts zu rechnen.</translation>
    </message>
    <message>
        <source>{0} gives a number beyond {1}: narrow the bounds.</source>
        <extracomment>{0}: where; {1}: LARGEST</extracomment>
        <translation>{0} liefert eine Zahl jenseits von {1}: die Grenzen enger wählen.</translation>
    </message>
    <message>
        <source>{0} gives {1}, which is no short fraction: ask for decimals, or vary whole numbers only.</source>
        <extracomment>{0}: where; {1}: numbers.plain(cell)</extracomment>
        <translation>{0} liefert {1}, keinen kurzen Bruch: Dezimalzahlen verlangen oder nur ganze Zahlen variieren.</translation>
    </message>
    <message>
        <source>{0} were swapped.</source>
        <extracomment>{0}: names</extracomment>
        <translation>Vertauscht wurden {0}.</translation>
    </message>
    <message>
        <source>The missing number is {0:g}, which is no short fraction.</source>
        <extracomment>{0}: value</extracomment>
        <translation>Die fehlende Zahl ist {0:g}, kein kurzer Bruch.</translation>
    </message>
    <message>
        <source>put your number in: the output must come out as {0}</source>
        <extracomment>{0}: self._output_text()</extracomment>
        <translation>deine Zahl einsetzen: Die Ausgabe muss {0} ergeben</translation>
    </message>
    <message>
        <source>with {0}: {1}</source>
        <extracomment>{0}: numbers.fraction_text(exact); {1}: self._worked_through()</extracomment>
        <translation>mit {0}: {1}</translation>
    </message>
    <message>
        <source>{0} gives {1}</source>
        <extracomment>{0}: self._said(id); {1}: joined(cells)</extracomment>
        <translation>{0} liefert {1}</translation>
    </message>
    <message>
        <source> after {0}</source>
        <extracomment>{0}: name_text(self.graph.node(sources[0]).label)</extracomment>
        <translation> nach {0}</translation>
    </message>
    <message>
        <source>The output is no short fraction, so the missing number cannot be found exactly: use ReLU and whole numbers, or ask for the output instead.</source>
        <translation>Die Ausgabe ist kein kurzer Bruch, sodass sich die fehlende Zahl nicht exakt bestimmen lässt: ReLU und ganze Zahlen verwenden oder stattdessen nach der Ausgabe fragen.</translation>
    </message>
    <message>
        <source>The output is beyond {0}: narrow the bounds.</source>
        <extracomment>{0}: LARGEST</extracomment>
        <translation>Die Ausgabe liegt jenseits von {0}: die Grenzen enger wählen.</translation>
    </message>
    <message>
        <source>The missing number does not matter here (a ReLU is off, or its input is 0): any number would do.</source>
        <translation>Die fehlende Zahl spielt hier keine Rolle (ein ReLU ist aus, oder seine Eingabe ist 0): Jede Zahl würde passen.</translation>
    </message>
    <message>
        <source>Two numbers fit: {0} and {1}.</source>
        <extracomment>{0}: numbers.plain(right); {1}: numbers.plain(other)</extracomment>
        <translation>Zwei Zahlen passen: {0} und {1}.</translation>
    </message>
    <message>
        <source>Two numbers fit: another answer lies just above {0}.</source>
        <extracomment>{0}: place</extracomment>
        <translation>Zwei Zahlen passen: Eine weitere Antwort liegt knapp über {0}.</translation>
    </message>
    <message>
        <source>count the numbers that {0} gives along each axis</source>
        <extracomment>{0}: label</extracomment>
        <translation>die Zahlen zählen, die {0} entlang jeder Achse liefert</translation>
    </message>
    <message>
        <source>That is what goes into {0}; what comes out is asked for.</source>
        <extracomment>{0}: label</extracomment>
        <translation>Das geht in {0} hinein; gefragt ist, was herauskommt.</translation>
    </message>
    <message>
        <source>Two activations fit: {0} give the same output here.</source>
        <extracomment>{0}: names</extracomment>
        <translation>Zwei Aktivierungen passen: {0} liefern hier dieselbe Ausgabe.</translation>
    </message>
    <message>
        <source>{0} gives {1}, and no other does</source>
        <extracomment>{0}: right; {1}: would[node.type]</extracomment>
        <translation>{0} liefert {1}, und keine andere tut das</translation>
    </message>
    <message>
        <source>and</source>
        <translation>und</translation>
    </message>
    <message>
        <source>A worksheet needs a title of at most 200 characters.</source>
        <translation>Ein Arbeitsblatt braucht einen Titel von höchstens 200 Zeichen.</translation>
    </message>
    <message>
        <source>A worksheet holds 1 to {0} exercises.</source>
        <extracomment>{0}: MOST_EXERCISES</extracomment>
        <translation>Ein Arbeitsblatt enthält 1 bis {0} Aufgaben.</translation>
    </message>
    <message>
        <source>A worksheet can be made for 1 to {0} students.</source>
        <extracomment>{0}: MOST_STUDENTS</extracomment>
        <translation>Ein Arbeitsblatt lässt sich für 1 bis {0} Lernende erstellen.</translation>
    </message>
    <message>
        <source>Sheet {0}</source>
        <extracomment>{0}: number</extracomment>
        <translation>Blatt {0}</translation>
    </message>
    <message>
        <source>{0} has {1} different variants for {2} students: let more numbers vary, or print for fewer.</source>
        <extracomment>{0}: item.title; {1}: len(found); {2}: count</extracomment>
        <translation>{0} hat {1} verschiedene Varianten für {2} Lernende: mehr Zahlen variieren lassen oder für weniger drucken.</translation>
    </message>
    <message>
        <source>{0}: key</source>
        <extracomment>{0}: title</extracomment>
        <translation>{0}: Lösungen</translation>
    </message>
    <message>
        <source>Variant {0}</source>
        <extracomment>{0}: exercise.variant.text</extracomment>
        <translation>Variante {0}</translation>
    </message>
    <message>
        <source>follows</source>
        <translation>folgerichtig</translation>
    </message>
    <message>
        <source>uncounted</source>
        <translation>zählt nicht</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>student</source>
        <translation>Schüler/in</translation>
    </message>
    <message>
        <source>exercise</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>variant</source>
        <translation>Variante</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>out of</source>
        <translation>von</translation>
    </message>
    <message>
        <source>typed</source>
        <translation>eingegeben</translation>
    </message>
    <message>
        <source>marked</source>
        <translation>bewertet</translation>
    </message>
    <message>
        <source>said</source>
        <translation>Rückmeldung</translation>
    </message>
    <message>
        <source>There is no export called {0!r}.</source>
        <extracomment>{0}: key</extracomment>
        <translation>Es gibt keinen Export namens {0!r}.</translation>
    </message>
    <message>
        <source>This network has more than 2 GB of weights, too many to export.</source>
        <translation>Dieses Netz hat mehr als 2 GB Gewichte, zu viele zum Exportieren.</translation>
    </message>
    <message>
        <source>the rest of the text must stay as it was written.</source>
        <translation>der übrige Text muss so bleiben, wie er geschrieben wurde.</translation>
    </message>
    <message>
        <source>The weights of this network are too many to stand in the text as numbers: edit them in the table of parameters.</source>
        <translation>Dieses Netz hat zu viele Gewichte, um sie als Zahlen im Text zu zeigen: sie in der Parametertabelle bearbeiten.</translation>
    </message>
    <message>
        <source>these lines are inside a group: open the group on the canvas, and edit its code there.</source>
        <translation>diese Zeilen liegen in einer Gruppe: die Gruppe auf der Arbeitsfläche öffnen und ihren Code dort bearbeiten.</translation>
    </message>
    <message>
        <source>this cannot be read back: {0}</source>
        <extracomment>{0}: _PLAIN</extracomment>
        <translation>das lässt sich nicht zurücklesen: {0}</translation>
    </message>
    <message>
        <source>The function forward is missing.</source>
        <translation>Die Funktion forward fehlt.</translation>
    </message>
    <message>
        <source>forward takes {0} here.</source>
        <extracomment>{0}: names</extracomment>
        <translation>forward nimmt hier {0}.</translation>
    </message>
    <message>
        <source>no layer uses {0}.</source>
        <extracomment>{0}: name</extracomment>
        <translation>keine Schicht verwendet {0}.</translation>
    </message>
    <message>
        <source>: open the group to change sizes in it.</source>
        <translation>: die Gruppe öffnen, um darin Größen zu ändern.</translation>
    </message>
    <message>
        <source>{0} is {1}, but {2} stands here</source>
        <extracomment>{0}: name; {1}: _sizes(exact); {2}: _sizes(array)</extracomment>
        <translation>{0} ist {1}, hier steht aber {2}</translation>
    </message>
    <message>
        <source>The array {0} is missing.</source>
        <extracomment>{0}: missing[0]</extracomment>
        <translation>Das Array {0} fehlt.</translation>
    </message>
    <message>
        <source>{0} is no input of the network.</source>
        <extracomment>{0}: name</extracomment>
        <translation>{0} ist keine Eingabe des Netzes.</translation>
    </message>
    <message>
        <source>{0} is one sample of {1}, but {2} stands here.</source>
        <extracomment>{0}: name; {1}: _sizes(exact); {2}: _sizes(array)</extracomment>
        <translation>{0} ist ein Beispiel der Größe {1}, hier steht aber {2}.</translation>
    </message>
    <message>
        <source>forward must end with return.</source>
        <translation>forward muss mit return enden.</translation>
    </message>
    <message>
        <source>{0} must be {1}, but {2} stands here.</source>
        <extracomment>{0}: name; {1}: wanted; {2}: _sizes(array)</extracomment>
        <translation>{0} muss {1} sein, hier steht aber {2}.</translation>
    </message>
    <message>
        <source>a line here gives a layer’s output a name.</source>
        <translation>eine Zeile gibt hier der Ausgabe einer Schicht einen Namen.</translation>
    </message>
    <message>
        <source>{0} is a group: its line stays as it was written, and stands once.</source>
        <extracomment>{0}: target</extracomment>
        <translation>{0} ist eine Gruppe: Ihre Zeile bleibt, wie sie geschrieben wurde, und steht nur einmal da.</translation>
    </message>
    <message>
        <source>no layer is written like this: one layer a line, such as {0}.</source>
        <extracomment>{0}: &apos;y = np.maximum(x, 0)&apos; if self._language == &apos;numpy&apos; else &apos;y = torch.relu(x)&apos;</extracomment>
        <translation>keine Schicht wird so geschrieben: eine Schicht je Zeile, etwa {0}.</translation>
    </message>
    <message>
        <source>{0} is not defined before.</source>
        <extracomment>{0}: source</extracomment>
        <translation>{0} wurde davor nicht definiert.</translation>
    </message>
    <message>
        <source>{0} is not defined.</source>
        <extracomment>{0}: name</extracomment>
        <translation>{0} ist nicht definiert.</translation>
    </message>
    <message>
        <source>W must be a matrix.</source>
        <translation>W muss eine Matrix sein.</translation>
    </message>
    <message>
        <source>An input</source>
        <translation>Eine Eingabe</translation>
    </message>
    <message>
        <source>The code is too long: at most {0:,} characters.</source>
        <extracomment>{0}: MOST_CHARACTERS</extracomment>
        <translation>Der Code ist zu lang: höchstens {0:,} Zeichen.</translation>
    </message>
    <message>
        <source>invalid syntax</source>
        <translation>ungültige Syntax</translation>
    </message>
    <message>
        <source>Line {0} is no Python: {1}.</source>
        <extracomment>{0}: line; {1}: why</extracomment>
        <translation>Zeile {0} ist kein Python: {1}.</translation>
    </message>
    <message>
        <source>This text is no Python that can be read.</source>
        <translation>Dieser Text ist kein lesbares Python.</translation>
    </message>
    <message>
        <source>Line {0}: {1}</source>
        <extracomment>{0}: getattr(node, &apos;lineno&apos;, 1); {1}: sentence</extracomment>
        <translation>Zeile {0}: {1}</translation>
    </message>
    <message>
        <source>more than {0:,} numbers cannot be read here.</source>
        <extracomment>{0}: _MOST_CELLS</extracomment>
        <translation>mehr als {0:,} Zahlen können hier nicht gelesen werden.</translation>
    </message>
    <message>
        <source>an array has at most four axes.</source>
        <translation>ein Array hat höchstens vier Achsen.</translation>
    </message>
    <message>
        <source>this list is empty.</source>
        <translation>diese Liste ist leer.</translation>
    </message>
    <message>
        <source>the rows of this array are not equally long.</source>
        <translation>die Zeilen dieses Arrays sind nicht gleich lang.</translation>
    </message>
    <message>
        <source>nothing can be divided by 0.</source>
        <translation>durch 0 lässt sich nicht teilen.</translation>
    </message>
    <message>
        <source>a number is expected here.</source>
        <translation>hier wird eine Zahl erwartet.</translation>
    </message>
    <message>
        <source>this number is too large.</source>
        <translation>diese Zahl ist zu groß.</translation>
    </message>
    <message>
        <source>There are too many brackets inside each other.</source>
        <translation>Zu viele Klammern sind ineinander geschachtelt.</translation>
    </message>
    <message>
        <source>signs in a row</source>
        <translation>Vorzeichen hintereinander</translation>
    </message>
    <message>
        <source>digits in one number</source>
        <translation>Ziffern in einer Zahl</translation>
    </message>
    <message>
        <source>powers in a row</source>
        <translation>Potenzen hintereinander</translation>
    </message>
    <message>
        <source>There are too many {0}.</source>
        <extracomment>{0}: what</extracomment>
        <translation>Es gibt zu viele {0}.</translation>
    </message>
    <message>
        <source>A hidden sign cannot be read in code.</source>
        <translation>Ein verborgenes Zeichen kann im Code nicht gelesen werden.</translation>
    </message>
    <message>
        <source>only arrays are given names here.</source>
        <translation>nur Arrays erhalten hier Namen.</translation>
    </message>
    <message>
        <source>{0} is given twice.</source>
        <extracomment>{0}: target.id</extracomment>
        <translation>{0} ist doppelt angegeben.</translation>
    </message>
    <message>
        <source>only WEIGHTS = {…} stands here.</source>
        <translation>hier steht nur WEIGHTS = {…}.</translation>
    </message>
    <message>
        <source>a weight’s name is expected here.</source>
        <translation>hier wird der Name eines Gewichts erwartet.</translation>
    </message>
    <message>
        <source>only __init__ and forward stand in the class.</source>
        <translation>in der Klasse stehen nur __init__ und forward.</translation>
    </message>
    <message>
        <source>LaTeX document</source>
        <translation>LaTeX-Dokument</translation>
    </message>
    <message>
        <source>The network&apos;s formula, layers and weights as mathematics, ready to be set.</source>
        <translation>Formel, Schichten und Gewichte des Netzes als Mathematik, bereit zum Setzen.</translation>
    </message>
    <message>
        <source>numpy script</source>
        <translation>numpy-Skript</translation>
    </message>
    <message>
        <source>A Python script that computes the network with numpy alone.</source>
        <translation>Ein Python-Skript, das das Netz allein mit numpy berechnet.</translation>
    </message>
    <message>
        <source>ONNX model</source>
        <translation>ONNX-Modell</translation>
    </message>
    <message>
        <source>A model file that ONNX Runtime and many other programs run.</source>
        <translation>Eine Modelldatei, die ONNX Runtime und viele andere Programme ausführen.</translation>
    </message>
    <message>
        <source>This network has more than 2 GB of weights, too many for ONNX.</source>
        <translation>Dieses Netz hat mehr als 2 GB Gewichte, zu viele für ONNX.</translation>
    </message>
    <message>
        <source>There is no layer yet: an empty network cannot be written to a file.</source>
        <translation>Es gibt noch keine Schicht: Ein leeres Netz kann nicht in eine Datei geschrieben werden.</translation>
    </message>
    <message>
        <source> {0} more operators have no layer either.</source>
        <extracomment>{0}: more</extracomment>
        <translation> Weitere Operatoren ohne passende Schicht: {0}.</translation>
    </message>
    <message>
        <source>This model cannot be opened as a network. {0}{1}</source>
        <extracomment>{0}: listed; {1}: rest</extracomment>
        <translation>Dieses Modell lässt sich nicht als Netz öffnen. {0}{1}</translation>
    </message>
    <message>
        <source>This model cannot be opened as a network. {0}</source>
        <extracomment>{0}: problems[0].message</extracomment>
        <translation>Dieses Modell lässt sich nicht als Netz öffnen. {0}</translation>
    </message>
    <message>
        <source>works across the samples of a batch, which no layer does.</source>
        <translation>wirkt über die Beispiele eines Batches hinweg, was keine Schicht tut.</translation>
    </message>
    <message>
        <source>names axis {0}, which is not there.</source>
        <extracomment>{0}: axis</extracomment>
        <translation>nennt die Achse {0}, die es nicht gibt.</translation>
    </message>
    <message>
        <source>needs a constant where this model computes a value.</source>
        <translation>braucht eine Konstante, wo dieses Modell einen Wert berechnet.</translation>
    </message>
    <message>
        <source>is given a constant where a layer takes its input.</source>
        <translation>erhält eine Konstante, wo eine Schicht ihre Eingabe nimmt.</translation>
    </message>
    <message>
        <source>goes beyond what {0} allows: {1}</source>
        <extracomment>{0}: layer.title; {1}: fault</extracomment>
        <translation>geht über das hinaus, was {0} erlaubt: {1}</translation>
    </message>
    <message>
        <source>mixes the samples of a batch, which no layer does.</source>
        <translation>mischt die Beispiele eines Batches, was keine Schicht tut.</translation>
    </message>
    <message>
        <source>computes with token ids, which are names and not quantities.</source>
        <translation>rechnet mit Token-IDs, die Namen sind und keine Größen.</translation>
    </message>
    <message>
        <source>does not fit {0}: {1}</source>
        <extracomment>{0}: layer.title; {1}: error</extracomment>
        <translation>passt nicht zu {0}: {1}</translation>
    </message>
    <message>
        <source>would make the network too large.</source>
        <translation>würde das Netz zu groß machen.</translation>
    </message>
    <message>
        <source>leaves nothing over.</source>
        <translation>lässt nichts übrig.</translation>
    </message>
    <message>
        <source>has weights of other shapes than {0} takes.</source>
        <extracomment>{0}: layer.title</extracomment>
        <translation>hat Gewichte mit anderen Formen, als {0} sie nimmt.</translation>
    </message>
    <message>
        <source>asks for a shape that one sample&apos;s numbers do not fill.</source>
        <translation>verlangt eine Form, die die Zahlen eines Beispiels nicht füllen.</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>Aktivierungen</translation>
    </message>
    <message>
        <source>has weights that are not finite ({0}).</source>
        <extracomment>{0}: name</extracomment>
        <translation>hat Gewichte, die nicht endlich sind ({0}).</translation>
    </message>
    <message>
        <source>has too many weights ({0}).</source>
        <extracomment>{0}: name</extracomment>
        <translation>hat zu viele Gewichte ({0}).</translation>
    </message>
    <message>
        <source>computes with a constant that is not a number.</source>
        <translation>rechnet mit einer Konstante, die keine Zahl ist.</translation>
    </message>
    <message>
        <source>differs from sample to sample, which no layer does.</source>
        <translation>unterscheidet sich von Beispiel zu Beispiel, was keine Schicht tut.</translation>
    </message>
    <message>
        <source>spreads its input over a larger shape, which no layer does.</source>
        <translation>breitet seine Eingabe über eine größere Form aus, was keine Schicht tut.</translation>
    </message>
    <message>
        <source>The input {0} leaves the size {1!r} free: say how long it is.</source>
        <extracomment>{0}: short(entry.name); {1}: short(size)</extracomment>
        <translation>Die Eingabe {0} lässt die Größe {1!r} offen: angeben, wie lang sie ist.</translation>
    </message>
    <message>
        <source>The input {0} has one number per sample without an axis.</source>
        <extracomment>{0}: short(entry.name)</extracomment>
        <translation>Die Eingabe {0} hat eine Zahl pro Beispiel, ohne Achse.</translation>
    </message>
    <message>
        <source>The input {0} is larger than an Input layer can be.</source>
        <extracomment>{0}: short(entry.name)</extracomment>
        <translation>Die Eingabe {0} ist größer, als eine Eingabeschicht sein kann.</translation>
    </message>
    <message>
        <source>is used in a way that makes no sense.</source>
        <translation>wird auf eine Weise verwendet, die keinen Sinn ergibt.</translation>
    </message>
    <message>
        <source>belongs to the operators of {0!r}, which are not read.</source>
        <extracomment>{0}: operator.domain</extracomment>
        <translation>gehört zu den Operatoren von {0!r}, die nicht gelesen werden.</translation>
    </message>
    <message>
        <source>has no layer here.</source>
        <translation>hat hier keine Schicht.</translation>
    </message>
    <message>
        <source>The output {0} is computed by nothing in this model.</source>
        <extracomment>{0}: short(name)</extracomment>
        <translation>Die Ausgabe {0} wird in diesem Modell von nichts berechnet.</translation>
    </message>
    <message>
        <source>The output {0} does not depend on any input.</source>
        <extracomment>{0}: short(name)</extracomment>
        <translation>Die Ausgabe {0} hängt von keiner Eingabe ab.</translation>
    </message>
    <message>
        <source>This model goes in a circle at {0} ({1}).</source>
        <extracomment>{0}: short(operator.type); {1}: short(operator.name)</extracomment>
        <translation>Dieses Modell läuft bei {0} ({1}) im Kreis.</translation>
    </message>
    <message>
        <source>This model computes far too many constants to be meant seriously.</source>
        <translation>Dieses Modell berechnet viel zu viele Konstanten, um ernst gemeint zu sein.</translation>
    </message>
    <message>
        <source>asks for more computing than opening a file may take.</source>
        <translation>verlangt mehr Rechenarbeit, als das Öffnen einer Datei kosten darf.</translation>
    </message>
    <message>
        <source>would make an array of impossible size.</source>
        <translation>würde ein Array von unmöglicher Größe ergeben.</translation>
    </message>
    <message>
        <source>asks for a shape that the numbers do not fill.</source>
        <translation>verlangt eine Form, die die Zahlen nicht füllen.</translation>
    </message>
    <message>
        <source>counts in steps of 0.</source>
        <translation>zählt in Schritten von 0.</translation>
    </message>
    <message>
        <source>holds a constant of a kind that is not read.</source>
        <translation>enthält eine Konstante einer Art, die nicht gelesen wird.</translation>
    </message>
    <message>
        <source>turns numbers into a kind that is not read.</source>
        <translation>wandelt Zahlen in eine Art um, die nicht gelesen wird.</translation>
    </message>
    <message>
        <source>divides by 0.</source>
        <translation>teilt durch 0.</translation>
    </message>
    <message>
        <source>is part of an attention that differs from ours</source>
        <translation>gehört zu einer Attention, die von unserer abweicht</translation>
    </message>
    <message>
        <source>{0}: it is not given a sequence of vectors.</source>
        <extracomment>{0}: _UNKNOWN</extracomment>
        <translation>{0}: Sie erhält keine Folge von Vektoren.</translation>
    </message>
    <message>
        <source>{0}: it is too large.</source>
        <extracomment>{0}: _UNKNOWN</extracomment>
        <translation>{0}: Sie ist zu groß.</translation>
    </message>
    <message>
        <source>{0}: its heads do not belong together.</source>
        <extracomment>{0}: _UNKNOWN</extracomment>
        <translation>{0}: Ihre Köpfe gehören nicht zusammen.</translation>
    </message>
    <message>
        <source>{0}: its queries depend on their place.</source>
        <extracomment>{0}: _UNKNOWN</extracomment>
        <translation>{0}: Ihre Queries hängen von ihrer Stelle ab.</translation>
    </message>
    <message>
        <source>{0}: its queries turn with their place in another way than RoPE.</source>
        <extracomment>{0}: _UNKNOWN</extracomment>
        <translation>{0}: Ihre Queries drehen sich mit ihrer Stelle anders als bei RoPE.</translation>
    </message>
    <message>
        <source>{0}: it hides other places than the later ones.</source>
        <extracomment>{0}: _UNKNOWN</extracomment>
        <translation>{0}: Sie verdeckt andere Stellen als die späteren.</translation>
    </message>
    <message>
        <source>{0}: its scores are scaled unevenly.</source>
        <extracomment>{0}: _UNKNOWN</extracomment>
        <translation>{0}: Ihre Scores sind ungleichmäßig skaliert.</translation>
    </message>
    <message>
        <source>{0}: its output is of another width than its input.</source>
        <extracomment>{0}: _UNKNOWN</extracomment>
        <translation>{0}: Ihre Ausgabe hat eine andere Breite als ihre Eingabe.</translation>
    </message>
    <message>
        <source>This file is not a complete ONNX model: it is damaged or was cut off.</source>
        <translation>Diese Datei ist kein vollständiges ONNX-Modell: Sie ist beschädigt oder abgeschnitten.</translation>
    </message>
    <message>
        <source>{0} is larger than 1 GB; such models are not opened here.</source>
        <extracomment>{0}: path.name</extracomment>
        <translation>{0} ist größer als 1 GB; solche Modelle werden hier nicht geöffnet.</translation>
    </message>
    <message>
        <source>This file is larger than 1 GB; such models are not opened here.</source>
        <translation>Diese Datei ist größer als 1 GB; solche Modelle werden hier nicht geöffnet.</translation>
    </message>
    <message>
        <source>This file is empty.</source>
        <translation>Diese Datei ist leer.</translation>
    </message>
    <message>
        <source>This is only a pointer left by Git LFS: fetch the model itself with `git lfs pull`.</source>
        <translation>Das ist nur ein Verweis, den Git LFS hinterlassen hat: das Modell selbst mit `git lfs pull` holen.</translation>
    </message>
    <message>
        <source>This is a web page, not a model: the download went wrong.</source>
        <translation>Das ist eine Webseite, kein Modell: Das Herunterladen ist schiefgegangen.</translation>
    </message>
    <message>
        <source>This is a model in another format; only ONNX files can be opened here.</source>
        <translation>Das ist ein Modell in einem anderen Format; hier lassen sich nur ONNX-Dateien öffnen.</translation>
    </message>
    <message>
        <source>This file uses version {0} of the ONNX format; versions {1} to {2} can be read.</source>
        <extracomment>{0}: model.ir_version; {1}: low; {2}: high</extracomment>
        <translation>Diese Datei verwendet Version {0} des ONNX-Formats; gelesen werden die Versionen {1} bis {2}.</translation>
    </message>
    <message>
        <source>This model uses operator set {0}; sets {1} to {2} can be read. Export it again with another opset.</source>
        <extracomment>{0}: opset; {1}: low; {2}: high</extracomment>
        <translation>Dieses Modell verwendet den Operatorsatz {0}; gelesen werden die Sätze {1} bis {2}. Mit einem anderen Opset erneut exportieren.</translation>
    </message>
    <message>
        <source>This model defines functions of its own, which are not read: export it with them inlined.</source>
        <translation>Dieses Modell definiert eigene Funktionen, die nicht gelesen werden: mit eingesetzten Funktionen (inlined) exportieren.</translation>
    </message>
    <message>
        <source>This model has sparse arrays, which are not read.</source>
        <translation>Dieses Modell hat dünn besetzte Arrays, die nicht gelesen werden.</translation>
    </message>
    <message>
        <source>This model has no output.</source>
        <translation>Dieses Modell hat keine Ausgabe.</translation>
    </message>
    <message>
        <source>This model computes {0} twice; it is damaged.</source>
        <extracomment>{0}: short(name)</extracomment>
        <translation>Dieses Modell berechnet {0} zweimal; es ist beschädigt.</translation>
    </message>
    <message>
        <source>The input {0} says nothing about its shape.</source>
        <extracomment>{0}: name</extracomment>
        <translation>Die Eingabe {0} sagt nichts über ihre Form.</translation>
    </message>
    <message>
        <source>The input {0} is of a kind that is not read (numbers are).</source>
        <extracomment>{0}: name</extracomment>
        <translation>Die Eingabe {0} ist von einer Art, die nicht gelesen wird (nur Zahlen).</translation>
    </message>
    <message>
        <source>The input {0} has the impossible size {1}.</source>
        <extracomment>{0}: name; {1}: dimension.dim_value</extracomment>
        <translation>Die Eingabe {0} hat die unmögliche Größe {1}.</translation>
    </message>
    <message>
        <source>size {0}</source>
        <extracomment>{0}: at + 1</extracomment>
        <translation>Größe {0}</translation>
    </message>
    <message>
        <source>The input {0} has more than {1} axes.</source>
        <extracomment>{0}: name; {1}: MOST_AXES</extracomment>
        <translation>Die Eingabe {0} hat mehr als {1} Achsen.</translation>
    </message>
    <message>
        <source>number {0}</source>
        <extracomment>{0}: at + 1</extracomment>
        <translation>Nummer {0}</translation>
    </message>
    <message>
        <source>a constant of {0}</source>
        <extracomment>{0}: short(node.op_type)</extracomment>
        <translation>eine Konstante von {0}</translation>
    </message>
    <message>
        <source>The array {0} lies in another file, which is not opened for safety: save the model as one file.</source>
        <extracomment>{0}: name</extracomment>
        <translation>Das Array {0} liegt in einer anderen Datei, die aus Sicherheitsgründen nicht geöffnet wird: das Modell als eine Datei speichern.</translation>
    </message>
    <message>
        <source>The array {0} is of a kind that is not read (numbers are).</source>
        <extracomment>{0}: name</extracomment>
        <translation>Das Array {0} ist von einer Art, die nicht gelesen wird (nur Zahlen).</translation>
    </message>
    <message>
        <source>The array {0} has impossible sizes.</source>
        <extracomment>{0}: name</extracomment>
        <translation>Das Array {0} hat unmögliche Größen.</translation>
    </message>
    <message>
        <source>The array {0} would have {1:,} numbers, too many.</source>
        <extracomment>{0}: name; {1}: cells</extracomment>
        <translation>Das Array {0} hätte {1:,} Zahlen, zu viele.</translation>
    </message>
    <message>
        <source>The array {0} should have {1:,} numbers, but has {2:,}.</source>
        <extracomment>{0}: name; {1}: cells; {2}: there</extracomment>
        <translation>Das Array {0} sollte {1:,} Zahlen haben, hat aber {2:,}.</translation>
    </message>
    <message>
        <source>The array {0} cannot be read; the file is damaged.</source>
        <extracomment>{0}: name</extracomment>
        <translation>Das Array {0} kann nicht gelesen werden; die Datei ist beschädigt.</translation>
    </message>
    <message>
        <source>The array {0} holds numbers that are not numbers (NaN).</source>
        <extracomment>{0}: name</extracomment>
        <translation>Das Array {0} enthält Zahlen, die keine Zahlen sind (NaN).</translation>
    </message>
    <message>
        <source>has a slope of its own for each component.</source>
        <translation>hat für jede Komponente eine eigene Steigung.</translation>
    </message>
    <message>
        <source>has a level that is not positive.</source>
        <translation>hat einen Wert, der nicht positiv ist.</translation>
    </message>
    <message>
        <source>compares with something other than 0.</source>
        <translation>vergleicht mit etwas anderem als 0.</translation>
    </message>
    <message>
        <source>chooses between values, which no layer does.</source>
        <translation>wählt zwischen Werten, was keine Schicht tut.</translation>
    </message>
    <message>
        <source>rounds to whole numbers, which no layer does.</source>
        <translation>rundet auf ganze Zahlen, was keine Schicht tut.</translation>
    </message>
    <message>
        <source>cuts numbers off at other bounds than 0 and infinity.</source>
        <translation>schneidet Zahlen bei anderen Grenzen als 0 und unendlich ab.</translation>
    </message>
    <message>
        <source>the mask of what it left out</source>
        <translation>die Maske des Weggelassenen</translation>
    </message>
    <message>
        <source>draws at random as if in training.</source>
        <translation>zieht zufällig wie beim Training.</translation>
    </message>
    <message>
        <source>rearranges token ids, for which there is no layer.</source>
        <translation>ordnet Token-IDs um, wofür es keine Schicht gibt.</translation>
    </message>
    <message>
        <source>names axes that are not there.</source>
        <translation>nennt Achsen, die es nicht gibt.</translation>
    </message>
    <message>
        <source>leaves out an axis that has more than one place.</source>
        <translation>lässt eine Achse weg, die mehr als eine Stelle hat.</translation>
    </message>
    <message>
        <source>puts an axis before the batch.</source>
        <translation>setzt eine Achse vor den Batch.</translation>
    </message>
    <message>
        <source>picks samples from a batch, which no layer does.</source>
        <translation>wählt Beispiele aus einem Batch aus, was keine Schicht tut.</translation>
    </message>
    <message>
        <source>looks up something other than rows by token ids.</source>
        <translation>schlägt etwas anderes nach als Zeilen zu Token-IDs.</translation>
    </message>
    <message>
        <source>picks a place that is not there.</source>
        <translation>wählt eine Stelle, die es nicht gibt.</translation>
    </message>
    <message>
        <source>its keys, values or scores</source>
        <translation>die eigenen Keys, Values oder Scores</translation>
    </message>
    <message>
        <source>caps its scores, which ours does not.</source>
        <translation>begrenzt die Scores, was unsere Attention nicht tut.</translation>
    </message>
    <message>
        <source>hides other places for each sample, which no layer does.</source>
        <translation>verdeckt für jedes Beispiel andere Stellen, was keine Schicht tut.</translation>
    </message>
    <message>
        <source>has queries, keys and values that do not fit each other.</source>
        <translation>hat Queries, Keys und Values, die nicht zueinander passen.</translation>
    </message>
    <message>
        <source>adds something of its own to the scores of very many places.</source>
        <translation>addiert zu den Scores sehr vieler Stellen etwas Eigenes.</translation>
    </message>
    <message>
        <source>hides every place from some place.</source>
        <translation>verdeckt für eine Stelle alle Stellen.</translation>
    </message>
    <message>
        <source>has a mask that is computed; ours are part of the layer.</source>
        <translation>hat eine berechnete Maske; bei uns ist sie Teil der Schicht.</translation>
    </message>
    <message>
        <source>has another mask for each sample, which no layer does.</source>
        <translation>hat für jedes Beispiel eine andere Maske, was keine Schicht tut.</translation>
    </message>
    <message>
        <source>has a mask of another shape than its scores.</source>
        <translation>hat eine Maske mit anderer Form als die Scores.</translation>
    </message>
    <message>
        <source>has keys or values of earlier places that do not fit the new ones.</source>
        <translation>hat Keys oder Values früherer Stellen, die nicht zu den neuen passen.</translation>
    </message>
    <message>
        <source>needs a batch.</source>
        <translation>braucht einen Batch.</translation>
    </message>
    <message>
        <source>is given neither a sequence nor heads of sequences.</source>
        <translation>erhält weder eine Folge noch Köpfe von Folgen.</translation>
    </message>
    <message>
        <source>has a window larger than the image.</source>
        <translation>hat ein Fenster, das größer als das Bild ist.</translation>
    </message>
    <message>
        <source>has a window with other axes than its image.</source>
        <translation>hat ein Fenster mit anderen Achsen als das Bild.</translation>
    </message>
    <message>
        <source>has a window of impossible size.</source>
        <translation>hat ein Fenster von unmöglicher Größe.</translation>
    </message>
    <message>
        <source>works on images of more than two axes, for which there is no layer.</source>
        <translation>arbeitet auf Bildern mit mehr als zwei Achsen, wofür es keine Schicht gibt.</translation>
    </message>
    <message>
        <source>has kernels with other axes than its image.</source>
        <translation>hat Filterkerne mit anderen Achsen als das Bild.</translation>
    </message>
    <message>
        <source>has groups that its channels do not fit.</source>
        <translation>hat Gruppen, zu denen die Kanäle nicht passen.</translation>
    </message>
    <message>
        <source>moves its window farther along one axis than along the other.</source>
        <translation>verschiebt das Fenster entlang einer Achse weiter als entlang der anderen.</translation>
    </message>
    <message>
        <source>where the largest numbers were</source>
        <translation>die Stellen der größten Zahlen</translation>
    </message>
    <message>
        <source>has a window that is not square or has gaps.</source>
        <translation>hat ein Fenster, das nicht quadratisch ist oder Lücken hat.</translation>
    </message>
    <message>
        <source>works along a line with a wide window or a border.</source>
        <translation>arbeitet entlang einer Linie mit breitem Fenster oder Rand.</translation>
    </message>
    <message>
        <source>has borders of different widths.</source>
        <translation>hat Ränder unterschiedlicher Breite.</translation>
    </message>
    <message>
        <source>takes the largest of an image that is not square.</source>
        <translation>nimmt das Größte eines Bildes, das nicht quadratisch ist.</translation>
    </message>
    <message>
        <source>turns the batch into columns, which no layer does.</source>
        <translation>macht den Batch zu Spalten, was keine Schicht tut.</translation>
    </message>
    <message>
        <source>multiplies two computed matrices outside of an attention that is known.</source>
        <translation>multipliziert zwei berechnete Matrizen außerhalb einer bekannten Attention.</translation>
    </message>
    <message>
        <source>has one matrix per sample or head.</source>
        <translation>hat eine Matrix pro Beispiel oder Kopf.</translation>
    </message>
    <message>
        <source>multiplies matrices that do not fit.</source>
        <translation>multipliziert Matrizen, die nicht zusammenpassen.</translation>
    </message>
    <message>
        <source>spreads a computed value over a larger one, which no layer does.</source>
        <translation>breitet einen berechneten Wert über einen größeren aus, was keine Schicht tut.</translation>
    </message>
    <message>
        <source>raises to another power than 2.</source>
        <translation>potenziert mit einem anderen Exponenten als 2.</translation>
    </message>
    <message>
        <source>lacks an input.</source>
        <translation>hat eine Eingabe zu wenig.</translation>
    </message>
    <message>
        <source>its mean and deviation</source>
        <translation>Mittelwert und Abweichung</translation>
    </message>
    <message>
        <source>is in training mode; export the model for evaluation.</source>
        <translation>ist im Trainingsmodus; das Modell für die Auswertung (eval) exportieren.</translation>
    </message>
    <message>
        <source>turns a part of the vectors that its angles do not fit.</source>
        <translation>dreht einen Teil der Vektoren, zu dem die Winkel nicht passen.</translation>
    </message>
    <message>
        <source>asks for places that its angles do not have.</source>
        <translation>verlangt Stellen, die die Winkel nicht haben.</translation>
    </message>
    <message>
        <source>has angles for another number of places.</source>
        <translation>hat Winkel für eine andere Anzahl von Stellen.</translation>
    </message>
    <message>
        <source>averages along other axes than the last.</source>
        <translation>mittelt entlang anderer Achsen als der letzten.</translation>
    </message>
    <message>
        <source>drops the axis it averages along.</source>
        <translation>lässt die Achse weg, entlang der gemittelt wird.</translation>
    </message>
    <message>
        <source>normalises with weights that are not one for each component.</source>
        <translation>normalisiert mit Gewichten, von denen es nicht je eines pro Komponente gibt.</translation>
    </message>
    <message>
        <source>has an attribute {0} of the wrong kind.</source>
        <extracomment>{0}: name</extracomment>
        <translation>hat ein Attribut {0} der falschen Art.</translation>
    </message>
    <message>
        <source>also gives {0}, which no layer does.</source>
        <extracomment>{0}: what</extracomment>
        <translation>gibt zusätzlich aus: {0}; das tut keine Schicht.</translation>
    </message>
    <message>
        <source>This ONNX model is too large apart from its weights; 16 MB are read.</source>
        <translation>Dieses ONNX-Modell ist ohne seine Gewichte zu groß; 16 MB werden gelesen.</translation>
    </message>
    <message>
        <source>This file holds no network: it is empty or not an ONNX model.</source>
        <translation>Diese Datei enthält kein Netz: Sie ist leer oder kein ONNX-Modell.</translation>
    </message>
    <message>
        <source>This ONNX model has more than {0:,} operators; too many.</source>
        <extracomment>{0}: MOST_NODES</extracomment>
        <translation>Dieses ONNX-Modell hat mehr als {0:,} Operatoren; das sind zu viele.</translation>
    </message>
    <message>
        <source>This ONNX model has more than {0:,} arrays; too many.</source>
        <extracomment>{0}: MOST_ARRAYS</extracomment>
        <translation>Dieses ONNX-Modell hat mehr als {0:,} Arrays; das sind zu viele.</translation>
    </message>
    <message>
        <source>This ONNX model has far too many parts to be meant seriously.</source>
        <translation>Dieses ONNX-Modell hat viel zu viele Teile, um ernst gemeint zu sein.</translation>
    </message>
    <message>
        <source>PyTorch module</source>
        <translation>PyTorch-Modul</translation>
    </message>
    <message>
        <source>A PyTorch module with its weights, to train further or to build upon.</source>
        <translation>Ein PyTorch-Modul mit seinen Gewichten, zum Weitertrainieren oder Weiterbauen.</translation>
    </message>
    <message>
        <source>Its name holds a character that no file name has</source>
        <translation>Der Name enthält ein Zeichen, das in Dateinamen nicht vorkommt</translation>
    </message>
    <message>
        <source>It is a device or a pipe, no ordinary file</source>
        <translation>Es ist ein Gerät oder eine Pipe, keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>It is too large</source>
        <translation>Es ist zu groß</translation>
    </message>
    <message>
        <source>It is write-protected</source>
        <translation>Es ist schreibgeschützt</translation>
    </message>
    <message>
        <source>It is a folder</source>
        <translation>Es ist ein Ordner</translation>
    </message>
    <message>
        <source>No name is free for a temporary file</source>
        <translation>Für eine temporäre Datei ist kein Name frei</translation>
    </message>
    <message>
        <source>This number has more than {0} digits.</source>
        <extracomment>{0}: MOST_DIGITS</extracomment>
        <translation>Diese Zahl hat mehr als {0} Ziffern.</translation>
    </message>
    <message>
        <source>{0}e… cannot be read: write the number out in full.</source>
        <extracomment>{0}: touching.text</extracomment>
        <translation>{0}e… kann nicht gelesen werden: die Zahl ausschreiben.</translation>
    </message>
    <message>
        <source>Powers are not linear: write Square(…) for a layer that squares.</source>
        <translation>Potenzen sind nicht linear: Square(…) schreiben für eine Schicht, die quadriert.</translation>
    </message>
    <message>
        <source>{0} cannot be read in a formula.</source>
        <extracomment>{0}: shown_sign(line[at])</extracomment>
        <translation>{0} kann in einer Formel nicht gelesen werden.</translation>
    </message>
    <message>
        <source>A comma between two digits could be a decimal comma or begin the next component: write 0.5 with a point, or a space after the comma.</source>
        <translation>Ein Komma zwischen zwei Ziffern könnte ein Dezimalkomma sein oder die nächste Komponente beginnen: 0.5 mit Punkt schreiben oder nach dem Komma ein Leerzeichen setzen.</translation>
    </message>
    <message>
        <source>The map is too long: at most {0:,} characters.</source>
        <extracomment>{0}: MOST_CHARACTERS</extracomment>
        <translation>Die Abbildung ist zu lang: höchstens {0:,} Zeichen.</translation>
    </message>
    <message>
        <source>There is no map to read: type one such as (x + y − 1, x − y + 1).</source>
        <translation>Es gibt keine Abbildung zu lesen: eine eingeben wie (x + y − 1, x − y + 1).</translation>
    </message>
    <message>
        <source>Write the map alone, or begin it like f(x, y) =.</source>
        <translation>Nur die Abbildung schreiben oder sie mit f(x, y) = beginnen.</translation>
    </message>
    <message>
        <source>The map takes {0} numbers, but the layer is given {1}.</source>
        <extracomment>{0}: len(order); {1}: inputs</extracomment>
        <translation>Die Abbildung nimmt {0} Zahlen, die Schicht erhält aber {1}.</translation>
    </message>
    <message>
        <source>A linear layer gives sums of multiples of its inputs: write them out, or a matrix such as [[1, 2], [3, 4]] x + (1, 1).</source>
        <translation>Eine lineare Schicht liefert Summen von Vielfachen ihrer Eingaben: sie ausschreiben oder eine Matrix wie [[1, 2], [3, 4]] x + (1, 1) angeben.</translation>
    </message>
    <message>
        <source>A linear layer does not bend: put {0} behind it as a layer of its own.</source>
        <extracomment>{0}: title</extracomment>
        <translation>Eine lineare Schicht knickt nicht: {0} als eigene Schicht dahintersetzen.</translation>
    </message>
    <message>
        <source>This formula adds no layer.</source>
        <translation>Diese Formel fügt keine Schicht hinzu.</translation>
    </message>
    <message>
        <source>{0} takes {1} inputs, but is given {2}.</source>
        <extracomment>{0}: node.label; {1}: len(ports); {2}: len(stage.inputs)</extracomment>
        <translation>{0} nimmt {1} Eingaben, erhält aber {2}.</translation>
    </message>
    <message>
        <source>In this formula a layer feeds itself.</source>
        <translation>In dieser Formel speist eine Schicht sich selbst.</translation>
    </message>
    <message>
        <source>A sample is numbers only, such as x = (1, 2).</source>
        <translation>Ein Beispiel besteht nur aus Zahlen, etwa x = (1, 2).</translation>
    </message>
    <message>
        <source>{0} has {1} numbers here, but {2} are given.</source>
        <extracomment>{0}: shown(name); {1}: size; {2}: len(array)</extracomment>
        <translation>{0} hat hier {1} Zahlen, angegeben sind aber {2}.</translation>
    </message>
    <message>
        <source>The formula takes {0} numbers, but is given {1}.</source>
        <extracomment>{0}: len(names); {1}: known</extracomment>
        <translation>Die Formel nimmt {0} Zahlen, erhält aber {1}.</translation>
    </message>
    <message>
        <source>{0} is not among the inputs {1}.</source>
        <extracomment>{0}: shown(name); {1}: &apos;, &apos;.join(map(shown, declared))</extracomment>
        <translation>{0} gehört nicht zu den Eingaben {1}.</translation>
    </message>
    <message>
        <source>{0} is no function that is known here: name an activation such as ReLU or tanh, or a layer such as f_1.</source>
        <extracomment>{0}: name</extracomment>
        <translation>{0} ist keine hier bekannte Funktion: eine Aktivierung wie ReLU oder tanh nennen oder eine Schicht wie f_1.</translation>
    </message>
    <message>
        <source>{0} is defined by itself.</source>
        <extracomment>{0}: shown(line.name)</extracomment>
        <translation>{0} wird durch sich selbst definiert.</translation>
    </message>
    <message>
        <source>{0} takes {1} numbers, but is given {2}.</source>
        <extracomment>{0}: shown(line.name); {1}: len(parameters); {2}: size</extracomment>
        <translation>{0} nimmt {1} Zahlen, erhält aber {2}.</translation>
    </message>
    <message>
        <source>{0} takes at most 8 inputs.</source>
        <extracomment>{0}: layer.title</extracomment>
        <translation>{0} nimmt höchstens 8 Eingaben.</translation>
    </message>
    <message>
        <source>{0} takes one input.</source>
        <extracomment>{0}: layer.title</extracomment>
        <translation>{0} nimmt eine Eingabe.</translation>
    </message>
    <message>
        <source>Of max only max(0, …) is known: it is ReLU.</source>
        <translation>Von max ist nur max(0, …) bekannt: Das ist ReLU.</translation>
    </message>
    <message>
        <source>Too many factors or brackets stand inside each other.</source>
        <translation>Zu viele Faktoren oder Klammern sind ineinander geschachtelt.</translation>
    </message>
    <message>
        <source>The formula is too long: at most {0:,} characters.</source>
        <extracomment>{0}: MOST_CHARACTERS</extracomment>
        <translation>Die Formel ist zu lang: höchstens {0:,} Zeichen.</translation>
    </message>
    <message>
        <source>There is no formula to read: type one such as ReLU(x + y − 1, x − y + 1).</source>
        <translation>Es gibt keine Formel zu lesen: eine eingeben wie ReLU(x + y − 1, x − y + 1).</translation>
    </message>
    <message>
        <source>The formula has more than {0} lines.</source>
        <extracomment>{0}: _MOST_LINES</extracomment>
        <translation>Die Formel hat mehr als {0} Zeilen.</translation>
    </message>
    <message>
        <source>This name is defined twice.</source>
        <translation>Dieser Name ist zweimal definiert.</translation>
    </message>
    <message>
        <source>Two lines say what the network is: name one of them.</source>
        <translation>Zwei Zeilen sagen, was das Netz ist: einer davon einen Namen geben.</translation>
    </message>
    <message>
        <source>The formula has more than {0} layers.</source>
        <extracomment>{0}: MOST_STAGES</extracomment>
        <translation>Die Formel hat mehr als {0} Schichten.</translation>
    </message>
    <message>
        <source>This map takes {0}, but is given {1}.</source>
        <extracomment>{0}: takes; {1}: given</extracomment>
        <translation>Diese Abbildung nimmt {0}, erhält aber {1}.</translation>
    </message>
    <message>
        <source>{0} alone is no network: write what it is applied to, such as W x + b.</source>
        <extracomment>{0}: value.letter or tr(&apos;A matrix&apos;)</extracomment>
        <translation>{0} allein ist kein Netz: dazuschreiben, worauf es angewandt wird, etwa W x + b.</translation>
    </message>
    <message>
        <source>A matrix</source>
        <translation>Eine Matrix</translation>
    </message>
    <message>
        <source>More than 8 kinds of numbers come together here.</source>
        <translation>Hier kommen mehr als 8 Arten von Zahlen zusammen.</translation>
    </message>
    <message>
        <source>{0} needs a matrix beside it: W x + b.</source>
        <extracomment>{0}: value.bias.letter</extracomment>
        <translation>{0} braucht eine Matrix daneben: W x + b.</translation>
    </message>
    <message>
        <source>At most 8 terms can be added here; use brackets.</source>
        <translation>Hier können höchstens 8 Terme addiert werden; Klammern verwenden.</translation>
    </message>
    <message>
        <source>This sum cannot be read.</source>
        <translation>Diese Summe kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Write this constant as a tuple, with one number for each place.</source>
        <translation>Diese Konstante als Tupel schreiben, mit einer Zahl für jede Stelle.</translation>
    </message>
    <message>
        <source>{0} cannot be added to {1}.</source>
        <extracomment>{0}: _numbers(len(b)); {1}: _numbers(size)</extracomment>
        <translation>{0} und {1} können nicht addiert werden.</translation>
    </message>
    <message>
        <source>W gives {0}, but b has {1}.</source>
        <extracomment>{0}: _numbers(len(w)); {1}: len(b)</extracomment>
        <translation>W liefert {0}, b hat aber {1}.</translation>
    </message>
    <message>
        <source>A line has one equals sign at most.</source>
        <translation>Eine Zeile hat höchstens ein Gleichheitszeichen.</translation>
    </message>
    <message>
        <source>Nothing stands behind the equals sign.</source>
        <translation>Hinter dem Gleichheitszeichen steht nichts.</translation>
    </message>
    <message>
        <source>“{0}” is not expected here.</source>
        <extracomment>{0}: self._now.text</extracomment>
        <translation>„{0}“ wird hier nicht erwartet.</translation>
    </message>
    <message>
        <source>Begin the line like f(x, y) = or like W =</source>
        <translation>Die Zeile beginnen wie f(x, y) = oder wie W =</translation>
    </message>
    <message>
        <source>This is the name of an activation already: call your function f_1, g or the like.</source>
        <translation>Das ist schon der Name einer Aktivierung: die eigene Funktion f_1, g oder ähnlich nennen.</translation>
    </message>
    <message>
        <source>Two inputs have the same name.</source>
        <translation>Zwei Eingaben haben denselben Namen.</translation>
    </message>
    <message>
        <source>More than {0} components.</source>
        <extracomment>{0}: MOST_COMPONENTS</extracomment>
        <translation>Mehr als {0} Komponenten.</translation>
    </message>
    <message>
        <source>The line ends where a number or a name is expected.</source>
        <translation>Die Zeile endet, wo eine Zahl oder ein Name erwartet wird.</translation>
    </message>
    <message>
        <source>Before “{0}” a number or a name is missing.</source>
        <extracomment>{0}: token.text</extracomment>
        <translation>Vor „{0}“ fehlt eine Zahl oder ein Name.</translation>
    </message>
    <message>
        <source>There is nothing between the brackets.</source>
        <translation>Zwischen den Klammern steht nichts.</translation>
    </message>
    <message>
        <source>The rows of this matrix are not equally long.</source>
        <translation>Die Zeilen dieser Matrix sind nicht gleich lang.</translation>
    </message>
    <message>
        <source>A typed matrix has at most {0:,} numbers.</source>
        <extracomment>{0}: _MOST_CELLS</extracomment>
        <translation>Eine eingegebene Matrix hat höchstens {0:,} Zahlen.</translation>
    </message>
    <message>
        <source>A matrix holds numbers only.</source>
        <translation>Eine Matrix enthält nur Zahlen.</translation>
    </message>
    <message>
        <source>A number other than 0 must stand below.</source>
        <translation>Im Nenner muss eine Zahl ungleich 0 stehen.</translation>
    </message>
    <message>
        <source>The numbers in this formula grow too large.</source>
        <translation>Die Zahlen in dieser Formel werden zu groß.</translation>
    </message>
    <message>
        <source>A number in the formula is too large: keep below 1,000,000,000,000.</source>
        <translation>Eine Zahl in der Formel ist zu groß: unter 1.000.000.000.000 bleiben.</translation>
    </message>
    <message>
        <source>The formula is too long to be followed.</source>
        <translation>Die Formel ist zu lang, um ihr zu folgen.</translation>
    </message>
    <message>
        <source>This cannot be read.</source>
        <translation>Das kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>{0} is a function: write {1}(…).</source>
        <extracomment>{0}: shown(name); {1}: shown(name)</extracomment>
        <translation>{0} ist eine Funktion: {1}(…) schreiben.</translation>
    </message>
    <message>
        <source>At most 8 outputs can be put side by side.</source>
        <translation>Höchstens 8 Ausgaben können nebeneinandergesetzt werden.</translation>
    </message>
    <message>
        <source>There are two biases here.</source>
        <translation>Hier gibt es zwei Bias-Vektoren.</translation>
    </message>
    <message>
        <source>Two matrices beside each other: apply the second one to something first.</source>
        <translation>Zwei Matrizen nebeneinander: die zweite zuerst auf etwas anwenden.</translation>
    </message>
    <message>
        <source>A linear layer cannot multiply its inputs with each other, only with numbers.</source>
        <translation>Eine lineare Schicht kann ihre Eingaben nicht miteinander multiplizieren, nur mit Zahlen.</translation>
    </message>
    <message>
        <source>A layer cannot divide by its inputs, only by numbers.</source>
        <translation>Eine Schicht kann nicht durch ihre Eingaben teilen, nur durch Zahlen.</translation>
    </message>
    <message>
        <source>The formula divides by 0.</source>
        <translation>Die Formel teilt durch 0.</translation>
    </message>
    <message>
        <source>{0} and {1} numbers cannot be added.</source>
        <extracomment>{0}: len(a); {1}: len(b)</extracomment>
        <translation>{0} und {1} Zahlen können nicht addiert werden.</translation>
    </message>
    <message>
        <source>{0}_{1} is not one of the inputs.</source>
        <extracomment>{0}: used[0][0]; {1}: last if first else first</extracomment>
        <translation>{0}_{1} ist keine der Eingaben.</translation>
    </message>
    <message>
        <source>{0} would be input {1}, but the layer is given {2}.</source>
        <extracomment>{0}: family[needed - 1]; {1}: needed; {2}: count</extracomment>
        <translation>{0} wäre die Eingabe {1}, die Schicht erhält aber {2}.</translation>
    </message>
    <message>
        <source>With {0} inputs, call them x_1, x_2 and so on.</source>
        <extracomment>{0}: inputs</extracomment>
        <translation>Bei {0} Eingaben heißen sie x_1, x_2 und so weiter.</translation>
    </message>
    <message>
        <source>{0} cannot be put in order: use x, y, z, or u, v, w, or x_1, x_2 and so on, or begin with f(a, b) =.</source>
        <extracomment>{0}: &apos;, &apos;.join(used)</extracomment>
        <translation>{0} lassen sich nicht ordnen: x, y, z oder u, v, w oder x_1, x_2 und so weiter verwenden oder mit f(a, b) = beginnen.</translation>
    </message>
    <message>
        <source>Only a network with one input of token ids can continue a text.</source>
        <translation>Nur ein Netz mit einer einzigen Eingabe aus Token-IDs kann einen Text fortsetzen.</translation>
    </message>
    <message>
        <source>A network that continues a text needs exactly one output.</source>
        <translation>Ein Netz, das einen Text fortsetzt, braucht genau eine Ausgabe.</translation>
    </message>
    <message>
        <source>There is no token to continue with.</source>
        <translation>Es gibt kein Token zum Fortsetzen.</translation>
    </message>
    <message>
        <source>The network reads at most {0} tokens.</source>
        <extracomment>{0}: self.capacity</extracomment>
        <translation>Das Netz liest höchstens {0} Token.</translation>
    </message>
    <message>
        <source>Token ids of this network run from 0 to {0}.</source>
        <extracomment>{0}: self._limit - 1</extracomment>
        <translation>Die Token-IDs dieses Netzes laufen von 0 bis {0}.</translation>
    </message>
    <message>
        <source>A text cannot be continued place by place: {0}</source>
        <extracomment>{0}: error</extracomment>
        <translation>Ein Text kann nicht Stelle für Stelle fortgesetzt werden: {0}</translation>
    </message>
    <message>
        <source>A text cannot be continued with {0}: it does not go place by place.</source>
        <extracomment>{0}: plan.label(id)</extracomment>
        <translation>Ein Text kann mit {0} nicht fortgesetzt werden: Es geht nicht Stelle für Stelle voran.</translation>
    </message>
    <message>
        <source>Two layers have the id {0}; each needs its own.</source>
        <extracomment>{0}: node.id</extracomment>
        <translation>Zwei Schichten haben die ID {0}; jede braucht eine eigene.</translation>
    </message>
    <message>
        <source>{0} is of a kind unknown here, {1!r}.</source>
        <extracomment>{0}: node.label; {1}: node.type</extracomment>
        <translation>{0} ist von einer hier unbekannten Art, {1!r}.</translation>
    </message>
    <message>
        <source>{0} holds no layers: delete it, or group others.</source>
        <extracomment>{0}: node.label</extracomment>
        <translation>{0} enthält keine Schichten: löschen oder andere gruppieren.</translation>
    </message>
    <message>
        <source>Nothing is left of the input after {0}.</source>
        <extracomment>{0}: node.label</extracomment>
        <translation>Nach {0} bleibt von der Eingabe nichts übrig.</translation>
    </message>
    <message>
        <source>{0} would give {1} numbers for one sample, too many.</source>
        <extracomment>{0}: node.label; {1}: shape_text(shape)</extracomment>
        <translation>{0} würde für ein Beispiel {1} Zahlen liefern, zu viele.</translation>
    </message>
    <message>
        <source>{0} has no option called {1}.</source>
        <extracomment>{0}: node.label; {1}: name</extracomment>
        <translation>{0} hat keine Option namens {1}.</translation>
    </message>
    <message>
        <source>Its input</source>
        <translation>Der Eingang</translation>
    </message>
    <message>
        <source>Input {0}</source>
        <extracomment>{0}: port</extracomment>
        <translation>Eingang {0}</translation>
    </message>
    <message>
        <source>{0} is not connected: draw a wire to {1}.</source>
        <extracomment>{0}: which; {1}: node.label</extracomment>
        <translation>{0} ist nicht verbunden: eine Verbindung zu {1} ziehen.</translation>
    </message>
    <message>
        <source>{0} takes numbers, not token ids: put an Embedding before it.</source>
        <extracomment>{0}: node.label</extracomment>
        <translation>{0} nimmt Zahlen, keine Token-IDs: ein Embedding davorsetzen.</translation>
    </message>
    <message>
        <source>{0} takes token ids, not numbers: connect it to a token input.</source>
        <extracomment>{0}: node.label</extracomment>
        <translation>{0} nimmt Token-IDs, keine Zahlen: mit einer Token-Eingabe verbinden.</translation>
    </message>
    <message>
        <source>{0} of {1} would be {2}: too large.</source>
        <extracomment>{0}: name; {1}: node.label; {2}: shape_text(shape)</extracomment>
        <translation>{0} von {1} wäre {2}: zu groß.</translation>
    </message>
    <message>
        <source>{0} has no {1} yet: it needs {2} numbers.</source>
        <extracomment>{0}: node.label; {1}: name; {2}: shape_text(shape)</extracomment>
        <translation>{0} hat noch kein {1}: gebraucht werden {2} Zahlen.</translation>
    </message>
    <message>
        <source>{0} of {1} is {2}, but must be {3}.</source>
        <extracomment>{0}: name; {1}: node.label; {2}: has; {3}: shape_text(shape)</extracomment>
        <translation>{0} von {1} ist {2}, muss aber {3} sein.</translation>
    </message>
    <message>
        <source>{0} shares {1} with {2}, where {3} is {4}, but here it must be {5}: give both layers sizes that agree.</source>
        <extracomment>{0}: node.label; {1}: name; {2}: label; {3}: other; {4}: shape_text(tied.shape); {5}: shape_text(wanted[name])</extracomment>
        <translation>{0} teilt {1} mit {2}, wo {3} die Form {4} hat, hier muss sie aber {5} sein: beiden Schichten passende Größen geben.</translation>
    </message>
    <message>
        <source>{0} holds groups within groups too deeply.</source>
        <extracomment>{0}: node.label</extracomment>
        <translation>{0} enthält zu tief ineinander liegende Gruppen.</translation>
    </message>
    <message>
        <source>The group {0} needs exactly one layer whose output is not used inside.</source>
        <extracomment>{0}: node.label</extracomment>
        <translation>Die Gruppe {0} braucht genau eine Schicht, deren Ausgabe innen nicht verwendet wird.</translation>
    </message>
    <message>
        <source>Inside {0}: {1}</source>
        <extracomment>{0}: node.label; {1}: problem.message</extracomment>
        <translation>In {0}: {1}</translation>
    </message>
    <message>
        <source>This layer</source>
        <translation>Diese Schicht</translation>
    </message>
    <message>
        <source>Groups are nested too deeply: take some of the inner ones apart.</source>
        <translation>Gruppen sind zu tief verschachtelt: einige der inneren auflösen.</translation>
    </message>
    <message>
        <source>Choose the layers that the group shall hold; inputs stay outside.</source>
        <translation>Die Schichten wählen, die die Gruppe enthalten soll; Eingaben bleiben außerhalb.</translation>
    </message>
    <message>
        <source>Nothing feeds these layers: draw a wire to the first of them.</source>
        <translation>Nichts speist diese Schichten: eine Verbindung zur ersten davon ziehen.</translation>
    </message>
    <message>
        <source>{0} is no group.</source>
        <extracomment>{0}: group.label</extracomment>
        <translation>{0} ist keine Gruppe.</translation>
    </message>
    <message>
        <source>{0} stands between these layers, so the group would feed itself: select {0} as well.</source>
        <extracomment>{0}: between</extracomment>
        <translation>{0} steht zwischen diesen Schichten, sodass die Gruppe sich selbst speisen würde: {0} auch auswählen.</translation>
    </message>
    <message>
        <source>A group gives one value, but here {0} would each give one: select layers that end in a single one.</source>
        <extracomment>{0}: tr(&apos; and &apos;).join(names)</extracomment>
        <translation>Eine Gruppe liefert einen einzigen Wert, hier aber würden {0} je einen liefern: Schichten wählen, die in einer einzigen enden.</translation>
    </message>
    <message>
        <source>A wire leads to {0}, which is not there.</source>
        <extracomment>{0}: edge.target</extracomment>
        <translation>Eine Verbindung führt zu {0}, das gibt es nicht.</translation>
    </message>
    <message>
        <source>The wire into {0} comes from {1}, which is not there.</source>
        <extracomment>{0}: label; {1}: edge.source</extracomment>
        <translation>Die Verbindung in {0} kommt von {1}, das gibt es nicht.</translation>
    </message>
    <message>
        <source>{0} feeds itself; remove that wire.</source>
        <extracomment>{0}: label</extracomment>
        <translation>{0} speist sich selbst; diese Verbindung entfernen.</translation>
    </message>
    <message>
        <source>Input {0} of {1} has two wires; it takes one.</source>
        <extracomment>{0}: edge.port; {1}: label</extracomment>
        <translation>Eingang {0} von {1} hat zwei Verbindungen; erlaubt ist eine.</translation>
    </message>
    <message>
        <source>These layers feed themselves in a circle: {0}.</source>
        <extracomment>{0}: names</extracomment>
        <translation>Diese Schichten speisen sich im Kreis selbst: {0}.</translation>
    </message>
    <message>
        <source>Xavier</source>
        <translation>Xavier</translation>
    </message>
    <message>
        <source>Uniform, width √(6 ÷ (inputs + outputs)): suits tanh and sigmoid (Glorot 2010).</source>
        <translation>Gleichverteilt, Breite √(6 ÷ (Eingaben + Ausgaben)): passt zu tanh und Sigmoid (Glorot 2010).</translation>
    </message>
    <message>
        <source>He</source>
        <translation>He</translation>
    </message>
    <message>
        <source>Normal, deviation √(2 ÷ inputs): suits ReLU (He 2015).</source>
        <translation>Normalverteilt, Abweichung √(2 ÷ Eingaben): passt zu ReLU (He 2015).</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normalverteilt</translation>
    </message>
    <message>
        <source>Normal around 0; the scale is the standard deviation.</source>
        <translation>Normalverteilt um 0; die Skala ist die Standardabweichung.</translation>
    </message>
    <message>
        <source>Uniform</source>
        <translation>Gleichverteilt</translation>
    </message>
    <message>
        <source>Evenly between −scale and scale.</source>
        <translation>Gleichmäßig zwischen −Skala und Skala.</translation>
    </message>
    <message>
        <source>Orthogonal</source>
        <translation>Orthogonal</translation>
    </message>
    <message>
        <source>Rows at right angles to each other, of length scale (Saxe 2014).</source>
        <translation>Zueinander senkrechte Zeilen, deren Länge die Skala ist (Saxe 2014).</translation>
    </message>
    <message>
        <source>Constant</source>
        <translation>Konstant</translation>
    </message>
    <message>
        <source>Every cell is the scale.</source>
        <translation>Jede Zelle ist gleich der Skala.</translation>
    </message>
    <message>
        <source>Zeros</source>
        <translation>Nullen</translation>
    </message>
    <message>
        <source>Every cell 0.</source>
        <translation>Jede Zelle 0.</translation>
    </message>
    <message>
        <source>Start weights</source>
        <translation>Startgewichte</translation>
    </message>
    <message>
        <source>How the weights are drawn before training.</source>
        <translation>Wie die Gewichte vor dem Training gezogen werden.</translation>
    </message>
    <message>
        <source>Start scale</source>
        <translation>Startskala</translation>
    </message>
    <message>
        <source>The deviation, width or value the start weights are drawn with.</source>
        <translation>Die Abweichung, Breite oder der Wert, womit die Startgewichte gezogen werden.</translation>
    </message>
    <message>
        <source>The text has {0:,} tokens, and its held-out part {1:,}: too few for a context of {2}. Choose a longer text or a shorter context.</source>
        <extracomment>{0}: len(self.train) + len(self.held_out); {1}: len(self.held_out); {2}: context</extracomment>
        <translation>Der Text hat {0:,} Token, der zurückgehaltene Teil {1:,}: zu wenige für einen Kontext von {2}. Einen längeren Text oder einen kürzeren Kontext wählen.</translation>
    </message>
    <message>
        <source>Character {0:,} of the text is half of a surrogate pair, which is no letter; remove it.</source>
        <extracomment>{0}: error.start + 1</extracomment>
        <translation>Zeichen {0:,} des Textes ist ein halbes Surrogatpaar und damit kein Buchstabe; es entfernen.</translation>
    </message>
    <message>
        <source>Mentions a word</source>
        <translation>Nennt ein Wort</translation>
    </message>
    <message>
        <source>Prefers answers with this word.</source>
        <translation>Bevorzugt Antworten mit diesem Wort.</translation>
    </message>
    <message>
        <source>Shorter</source>
        <translation>Kürzer</translation>
    </message>
    <message>
        <source>Prefers the answer of fewer letters.</source>
        <translation>Bevorzugt die Antwort mit weniger Buchstaben.</translation>
    </message>
    <message>
        <source>Ends with a full stop</source>
        <translation>Endet mit einem Punkt</translation>
    </message>
    <message>
        <source>Prefers answers whose last sign is a full stop.</source>
        <translation>Bevorzugt Antworten, deren letztes Zeichen ein Punkt ist.</translation>
    </message>
    <message>
        <source>Type the word that answers should mention.</source>
        <translation>Das Wort eingeben, das in den Antworten vorkommen soll.</translation>
    </message>
    <message>
        <source>Only {0:.0%} of its words are real words any more; {1:.0%} of the reference’s are.</source>
        <extracomment>{0}: self.words; {1}: reference.words</extracomment>
        <translation>Nur {0:.0%} seiner Wörter sind noch echte Wörter; bei der Referenz sind es {1:.0%}.</translation>
    </message>
    <message>
        <source>It repeats itself: only {0:.0%} of its token pairs are different; {1:.0%} of the reference’s are.</source>
        <extracomment>{0}: self.variety; {1}: reference.variety</extracomment>
        <translation>Es wiederholt sich: Nur {0:.0%} seiner Token-Paare sind verschieden; bei der Referenz sind es {1:.0%}.</translation>
    </message>
    <message>
        <source>It is {0:.1f} nats per token away from what it was.</source>
        <extracomment>{0}: self.kl</extracomment>
        <translation>Es ist {0:.1f} Nats pro Token von dem entfernt, was es war.</translation>
    </message>
    <message>
        <source>{0} pairs found</source>
        <extracomment>{0}: len(found)</extracomment>
        <translation>{0} Paare gefunden</translation>
    </message>
    <message>
        <source>“{0}” could not tell any two of {1:,} answers apart; choose another rule, or another beginning.</source>
        <extracomment>{0}: rule.judge.title; {1}: MOST_WRITTEN</extracomment>
        <translation>„{0}“ konnte keine zwei von {1:,} Antworten unterscheiden; eine andere Regel oder einen anderen Anfang wählen.</translation>
    </message>
    <message>
        <source>step {0} of {1}</source>
        <extracomment>{0}: number + 1; {1}: STEPS</extracomment>
        <translation>Schritt {0} von {1}</translation>
    </message>
    <message>
        <source>The answers need a beginning: type at least one letter.</source>
        <translation>Die Antworten brauchen einen Anfang: mindestens einen Buchstaben eingeben.</translation>
    </message>
    <message>
        <source>β and the learning rate must be positive numbers.</source>
        <translation>β und die Lernrate müssen positive Zahlen sein.</translation>
    </message>
    <message>
        <source>The beginning takes {0} of the {1} tokens that the model reads at once; choose a shorter one.</source>
        <extracomment>{0}: len(self.prompt); {1}: self.policy.context</extracomment>
        <translation>Der Anfang braucht {0} der {1} Token, die das Modell auf einmal liest; einen kürzeren wählen.</translation>
    </message>
    <message>
        <source>There is no step to take back.</source>
        <translation>Es gibt keinen Schritt zum Zurücknehmen.</translation>
    </message>
    <message>
        <source>Layers, heads, context, batch and planned steps must be at least 1.</source>
        <translation>Schichten, Köpfe, Kontext, Batch und geplante Schritte müssen mindestens 1 sein.</translation>
    </message>
    <message>
        <source>The width must be a multiple of {0}.</source>
        <extracomment>{0}: WIDTH_STEP</extracomment>
        <translation>Die Breite muss ein Vielfaches von {0} sein.</translation>
    </message>
    <message>
        <source>A width of {0} cannot be shared among {1} heads so that each has a multiple of 16 numbers; choose fewer heads or a larger width.</source>
        <extracomment>{0}: self.width; {1}: self.heads</extracomment>
        <translation>Eine Breite von {0} lässt sich nicht so auf {1} Köpfe verteilen, dass jeder ein Vielfaches von 16 Zahlen hat; weniger Köpfe oder eine größere Breite wählen.</translation>
    </message>
    <message>
        <source>The loss is no longer a number: go back to an earlier moment, or begin again with a smaller learning rate.</source>
        <translation>Der Verlust ist keine Zahl mehr: zu einem früheren Moment zurückgehen oder mit kleinerer Lernrate neu beginnen.</translation>
    </message>
    <message>
        <source>The tokeniser has another number of tokens than the network.</source>
        <translation>Der Tokenizer hat eine andere Anzahl von Token als das Netz.</translation>
    </message>
    <message>
        <source>Only a model as the labs make it can be exported; this network has other layers.</source>
        <translation>Nur Modelle, wie die Labore sie erzeugen, lassen sich exportieren; dieses Netz hat andere Schichten.</translation>
    </message>
    <message>
        <source>“{0}” cannot be read ({1}); choose another file.</source>
        <extracomment>{0}: path.name; {1}: reason(error)</extracomment>
        <translation>„{0}“ kann nicht gelesen werden ({1}); eine andere Datei wählen.</translation>
    </message>
    <message>
        <source>“{0}” is empty; choose a file with some text in it.</source>
        <extracomment>{0}: path.name</extracomment>
        <translation>„{0}“ ist leer; eine Datei wählen, die Text enthält.</translation>
    </message>
    <message>
        <source>“{0}” is not text in UTF-8 (byte {1:,} belongs to no letter); save it as plain text in UTF-8, or choose another file.</source>
        <extracomment>{0}: path.name; {1}: error.start + 1</extracomment>
        <translation>„{0}“ ist kein Text in UTF-8 (Byte {1:,} gehört zu keinem Buchstaben); als reinen Text in UTF-8 speichern oder eine andere Datei wählen.</translation>
    </message>
    <message>
        <source>“{0}” looks like a program or a picture, not like text; choose a text file.</source>
        <extracomment>{0}: name</extracomment>
        <translation>„{0}“ sieht nach einem Programm oder Bild aus, nicht nach Text; eine Textdatei wählen.</translation>
    </message>
    <message>
        <source>The text is longer than {0:,} characters; the first {0:,} are used.</source>
        <extracomment>{0}: LONGEST_TEXT</extracomment>
        <translation>Der Text ist länger als {0:,} Zeichen; verwendet werden die ersten {0:,}.</translation>
    </message>
    <message>
        <source>Tiny model of the stories</source>
        <translation>Winziges Modell der Geschichten</translation>
    </message>
    <message>
        <source>The bundled tiny model cannot be read; installing Lamina again would bring it back.</source>
        <translation>Das mitgelieferte winzige Modell kann nicht gelesen werden; eine neue Installation von Lamina stellt es wieder her.</translation>
    </message>
    <message>
        <source>step {0:,}: {1:.3f} bits per character
</source>
        <extracomment>{0}: run.step; {1}: run.measure()</extracomment>
        <translation>Schritt {0:,}: {1:.3f} Bits pro Zeichen
</translation>
    </message>
    <message>
        <source>it is larger than any run</source>
        <translation>die Datei ist größer als jeder Lauf</translation>
    </message>
    <message>
        <source>it is damaged or no run of Lamina</source>
        <translation>die Datei ist beschädigt oder kein Lauf von Lamina</translation>
    </message>
    <message>
        <source>it cannot be read to its end</source>
        <translation>die Datei kann nicht bis zum Ende gelesen werden</translation>
    </message>
    <message>
        <source>The run {0} cannot be opened: {1}; choose another file.</source>
        <extracomment>{0}: path.name; {1}: why</extracomment>
        <translation>Der Lauf {0} kann nicht geöffnet werden: {1}; eine andere Datei wählen.</translation>
    </message>
    <message>
        <source>it was made by another version of Lamina</source>
        <translation>die Datei stammt von einer anderen Version von Lamina</translation>
    </message>
    <message>
        <source>Merge {0} joins a token that does not exist yet.</source>
        <extracomment>{0}: rank + 1</extracomment>
        <translation>Verschmelzung {0} verbindet ein Token, das es noch nicht gibt.</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identität</translation>
    </message>
    <message>
        <source>Leaves every number as it is.</source>
        <translation>Lässt jede Zahl, wie sie ist.</translation>
    </message>
    <message>
        <source>none nothing</source>
        <translation>none nothing keine nichts</translation>
    </message>
    <message>
        <source>Keeps positive numbers and turns negative ones into 0.</source>
        <translation>Behält positive Zahlen und macht negative zu 0.</translation>
    </message>
    <message>
        <source>rectifier rectified linear unit ramp</source>
        <translation>rectifier rectified linear unit ramp Gleichrichter Rampe</translation>
    </message>
    <message>
        <source>Leaky ReLU</source>
        <translation>Leaky ReLU</translation>
    </message>
    <message>
        <source>Keeps positive numbers and shrinks negative ones, so that no unit dies.</source>
        <translation>Behält positive Zahlen und verkleinert negative, damit keine Einheit abstirbt.</translation>
    </message>
    <message>
        <source>Slope a</source>
        <translation>Steigung a</translation>
    </message>
    <message>
        <source>What negative numbers are multiplied by.</source>
        <translation>Womit negative Zahlen multipliziert werden.</translation>
    </message>
    <message>
        <source>Keeps positive numbers and lets negative ones level off at −a.</source>
        <translation>Behält positive Zahlen und lässt negative bei −a auslaufen.</translation>
    </message>
    <message>
        <source>x if x &gt; 0, else a·(eˣ − 1)</source>
        <translation>x, falls x &gt; 0, sonst a·(eˣ − 1)</translation>
    </message>
    <message>
        <source>Level a</source>
        <translation>Niveau a</translation>
    </message>
    <message>
        <source>How far below 0 negative numbers level off.</source>
        <translation>Wie weit unter 0 negative Zahlen auslaufen.</translation>
    </message>
    <message>
        <source>Bends every number smoothly into the range −1 to 1.</source>
        <translation>Biegt jede Zahl glatt in den Bereich von −1 bis 1.</translation>
    </message>
    <message>
        <source>hyperbolic tangent</source>
        <translation>hyperbolic tangent Tangens hyperbolicus</translation>
    </message>
    <message>
        <source>Bends every number smoothly into the range 0 to 1.</source>
        <translation>Biegt jede Zahl glatt in den Bereich von 0 bis 1.</translation>
    </message>
    <message>
        <source>logistic</source>
        <translation>logistische Funktion</translation>
    </message>
    <message>
        <source>Hard sigmoid</source>
        <translation>Hartes Sigmoid</translation>
    </message>
    <message>
        <source>A sigmoid made of three straight pieces.</source>
        <translation>Ein Sigmoid aus drei geraden Stücken.</translation>
    </message>
    <message>
        <source>Combine</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>Flatten</source>
        <translation>Flatten</translation>
    </message>
    <message>
        <source>Puts all numbers of an image or a sequence into one row.</source>
        <translation>Setzt alle Zahlen eines Bildes oder einer Folge in eine Reihe.</translation>
    </message>
    <message>
        <source>Reshape</source>
        <translation>Umformen</translation>
    </message>
    <message>
        <source>Arranges the same numbers in another shape.</source>
        <translation>Ordnet dieselben Zahlen in einer anderen Form an.</translation>
    </message>
    <message>
        <source>The new shape.</source>
        <translation>Die neue Form.</translation>
    </message>
    <message>
        <source>This layer is given {0} numbers, which do not fill {1}.</source>
        <extracomment>{0}: math.prod(shapes[0]); {1}: shape_text(wanted)</extracomment>
        <translation>Diese Schicht erhält {0} Zahlen, die {1} nicht füllen.</translation>
    </message>
    <message>
        <source>Transpose</source>
        <translation>Transponieren</translation>
    </message>
    <message>
        <source>Puts the axes into another order; (2, 1) turns rows into columns.</source>
        <translation>Bringt die Achsen in eine andere Reihenfolge; (2, 1) macht Zeilen zu Spalten.</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>The input&apos;s axes in the order the output has them, counted from 1.</source>
        <translation>Die Achsen der Eingabe in der Reihenfolge der Ausgabe, gezählt ab 1.</translation>
    </message>
    <message>
        <source>This layer&apos;s order must name each of the {0} axes of {1} once.</source>
        <extracomment>{0}: len(shapes[0]); {1}: shape_text(shapes[0])</extracomment>
        <translation>Die Reihenfolge dieser Schicht muss jede der {0} Achsen von {1} einmal nennen.</translation>
    </message>
    <message>
        <source>Slice</source>
        <translation>Ausschnitt</translation>
    </message>
    <message>
        <source>Keeps a stretch of the numbers along one axis.</source>
        <translation>Behält einen Abschnitt der Zahlen entlang einer Achse.</translation>
    </message>
    <message>
        <source>Axis</source>
        <translation>Achse</translation>
    </message>
    <message>
        <source>Which axis, counted from 1.</source>
        <translation>Welche Achse, gezählt ab 1.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>The first position kept, from 0.</source>
        <translation>Die erste behaltene Position, ab 0.</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>The first position no longer kept.</source>
        <translation>Die erste nicht mehr behaltene Position.</translation>
    </message>
    <message>
        <source>This layer&apos;s axis {0} is not there in {1}.</source>
        <extracomment>{0}: axis; {1}: shape_text(shape)</extracomment>
        <translation>Die Achse {0} dieser Schicht gibt es in {1} nicht.</translation>
    </message>
    <message>
        <source>This layer keeps {0} to {1}, but axis {2} has only {3}.</source>
        <extracomment>{0}: start; {1}: stop; {2}: axis; {3}: f&apos;{shape[axis - 1]}&apos;</extracomment>
        <translation>Diese Schicht behält {0} bis {1}, Achse {2} hat aber nur {3}.</translation>
    </message>
    <message>
        <source>Text can only be generated with attention that hides later places.</source>
        <translation>Text lässt sich nur mit Attention erzeugen, die spätere Stellen verdeckt.</translation>
    </message>
    <message>
        <source>There is no memory to continue a text from.</source>
        <translation>Es gibt keinen Zwischenspeicher, von dem aus ein Text fortgesetzt werden kann.</translation>
    </message>
    <message>
        <source>Self-attention</source>
        <translation>Self-Attention</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>Folgen</translation>
    </message>
    <message>
        <source>Lets each position gather from the others what matters to it.</source>
        <translation>Lässt jede Position von den anderen sammeln, was für sie wichtig ist.</translation>
    </message>
    <message>
        <source>head transformer query key value</source>
        <translation>head transformer query key value Kopf</translation>
    </message>
    <message>
        <source>How many heads ask.</source>
        <translation>Wie viele Köpfe fragen.</translation>
    </message>
    <message>
        <source>Key-value heads</source>
        <translation>Key-Value-Köpfe</translation>
    </message>
    <message>
        <source>How many heads answer; 0: as many as ask.</source>
        <translation>Wie viele Köpfe antworten; 0: so viele, wie fragen.</translation>
    </message>
    <message>
        <source>Head size</source>
        <translation>Kopfgröße</translation>
    </message>
    <message>
        <source>0: the width divided by heads.</source>
        <translation>0: die Breite geteilt durch die Anzahl der Köpfe.</translation>
    </message>
    <message>
        <source>Causal</source>
        <translation>Kausal</translation>
    </message>
    <message>
        <source>Whether later positions are hidden.</source>
        <translation>Ob spätere Positionen verdeckt sind.</translation>
    </message>
    <message>
        <source>Biases</source>
        <translation>Bias</translation>
    </message>
    <message>
        <source>Whether b is added to q, k, v and the output.</source>
        <translation>Ob b zu q, k, v und zur Ausgabe addiert wird.</translation>
    </message>
    <message>
        <source>RoPE</source>
        <translation>RoPE</translation>
    </message>
    <message>
        <source>Whether q and k are turned by their place before they meet.</source>
        <translation>Ob q und k nach ihrer Stelle gedreht werden, bevor sie sich treffen.</translation>
    </message>
    <message>
        <source>RoPE base θ</source>
        <translation>RoPE-Basis θ</translation>
    </message>
    <message>
        <source>The slowest turn&apos;s length.</source>
        <translation>Die Länge der langsamsten Drehung.</translation>
    </message>
    <message>
        <source>Queries: what each position asks for.</source>
        <translation>Queries: wonach jede Position fragt.</translation>
    </message>
    <message>
        <source>Keys: what each position answers to.</source>
        <translation>Keys: worauf jede Position antwortet.</translation>
    </message>
    <message>
        <source>Values: what each position hands on.</source>
        <translation>Values: was jede Position weitergibt.</translation>
    </message>
    <message>
        <source>Bias of the queries.</source>
        <translation>Bias der Queries.</translation>
    </message>
    <message>
        <source>Bias of the keys.</source>
        <translation>Bias der Keys.</translation>
    </message>
    <message>
        <source>Bias of the values.</source>
        <translation>Bias der Values.</translation>
    </message>
    <message>
        <source>Output: puts the heads together.</source>
        <translation>Ausgabe: führt die Köpfe zusammen.</translation>
    </message>
    <message>
        <source>Bias of the output.</source>
        <translation>Bias der Ausgabe.</translation>
    </message>
    <message>
        <source>This layer shares the width {0} among {1} heads: it must divide.</source>
        <extracomment>{0}: width; {1}: asked</extracomment>
        <translation>Diese Schicht verteilt die Breite {0} auf {1} Köpfe: Das muss aufgehen.</translation>
    </message>
    <message>
        <source>This layer&apos;s {0} heads cannot share {1} key-value heads evenly.</source>
        <extracomment>{0}: asked; {1}: heads.keys</extracomment>
        <translation>Die {0} Köpfe dieser Schicht können sich {1} Key-Value-Köpfe nicht gleichmäßig teilen.</translation>
    </message>
    <message>
        <source>This layer&apos;s head size must be even for RoPE.</source>
        <translation>Für RoPE muss die Kopfgröße dieser Schicht gerade sein.</translation>
    </message>
    <message>
        <source>k, v = k.repeat({0}, axis=1), v.repeat({0}, axis=1)</source>
        <extracomment>{0}: heads.group</extracomment>
        <translation>k, v = k.repeat({0}, axis=1), v.repeat({0}, axis=1)</translation>
    </message>
    <message>
        <source>is_causal={0}, enable_gqa={1}</source>
        <extracomment>{0}: bool(o[&apos;causal&apos;]); {1}: heads.group &gt; 1</extracomment>
        <translation>is_causal={0}, enable_gqa={1}</translation>
    </message>
    <message>
        <source>Step function</source>
        <translation>Sprungfunktion</translation>
    </message>
    <message>
        <source>Says 1 for positive numbers and 0 for all others; it cannot be trained through.</source>
        <translation>Sagt 1 für positive Zahlen und 0 für alle anderen; Training geht nicht hindurch.</translation>
    </message>
    <message>
        <source>heaviside threshold perceptron</source>
        <translation>heaviside threshold perceptron Schwelle Sprung Perzeptron</translation>
    </message>
    <message>
        <source>1 if x &gt; 0, else 0</source>
        <translation>1, falls x &gt; 0, sonst 0</translation>
    </message>
    <message>
        <source>A wave: the only activation here that repeats.</source>
        <translation>Eine Welle: die einzige Aktivierung hier, die sich wiederholt.</translation>
    </message>
    <message>
        <source>sin wave</source>
        <translation>Sinus Sinuswelle</translation>
    </message>
    <message>
        <source>Absolute value</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Folds the negative numbers onto the positive ones.</source>
        <translation>Klappt die negativen Zahlen auf die positiven.</translation>
    </message>
    <message>
        <source>modulus</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Square</source>
        <translation>Quadrat</translation>
    </message>
    <message>
        <source>Multiplies every number by itself.</source>
        <translation>Multipliziert jede Zahl mit sich selbst.</translation>
    </message>
    <message>
        <source>How many branches are joined.</source>
        <translation>Wie viele Zweige zusammengeführt werden.</translation>
    </message>
    <message>
        <source>This layer needs inputs of one shape, but a is {0} and {1} is {2}.</source>
        <extracomment>{0}: shape_text(shapes[0]); {1}: port; {2}: shape_text(shape)</extracomment>
        <translation>Diese Schicht braucht Eingaben derselben Form, a ist aber {0} und {1} ist {2}.</translation>
    </message>
    <message>
        <source>Adds its inputs component by component (a skip connection).</source>
        <translation>Addiert die Eingaben Komponente für Komponente (eine Residualverbindung).</translation>
    </message>
    <message>
        <source>skip residual sum plus</source>
        <translation>skip residual sum plus Summe Addition</translation>
    </message>
    <message>
        <source>Multiply</source>
        <translation>Multiplikation</translation>
    </message>
    <message>
        <source>Multiplies its inputs component by component (a gate).</source>
        <translation>Multipliziert die Eingaben Komponente für Komponente (ein Gatter).</translation>
    </message>
    <message>
        <source>gate product times</source>
        <translation>gate product times Gatter Produkt mal</translation>
    </message>
    <message>
        <source>Concatenate</source>
        <translation>Aneinanderhängen</translation>
    </message>
    <message>
        <source>Puts its inputs one behind the other, along the last axis.</source>
        <translation>Setzt die Eingaben hintereinander, entlang der letzten Achse.</translation>
    </message>
    <message>
        <source>join stack merge</source>
        <translation>join stack merge concatenate aneinanderhängen verbinden</translation>
    </message>
    <message>
        <source>This layer&apos;s inputs may differ in the last size only, but a is {0} and {1} is {2}.</source>
        <extracomment>{0}: shape_text(shapes[0]); {1}: port; {2}: shape_text(shape)</extracomment>
        <translation>Die Eingaben dieser Schicht dürfen sich nur in der letzten Größe unterscheiden, a ist aber {0} und {1} ist {2}.</translation>
    </message>
    <message>
        <source>Multiplies every number by the same constant.</source>
        <translation>Multipliziert jede Zahl mit derselben Konstante.</translation>
    </message>
    <message>
        <source>Factor c</source>
        <translation>Faktor c</translation>
    </message>
    <message>
        <source>What every number is multiplied by.</source>
        <translation>Womit jede Zahl multipliziert wird.</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>Dropout</translation>
    </message>
    <message>
        <source>Normalisation</source>
        <translation>Normalisierung</translation>
    </message>
    <message>
        <source>While training, leaves out a share of the numbers at random, against overfitting.</source>
        <translation>Lässt beim Training zufällig einen Anteil der Zahlen weg, gegen Überanpassung.</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>The share of numbers that is left out.</source>
        <translation>Der Anteil der Zahlen, der weggelassen wird.</translation>
    </message>
    <message>
        <source>Feed-forward</source>
        <translation>Feedforward</translation>
    </message>
    <message>
        <source>Widens each vector, bends it and narrows it again.</source>
        <translation>Verbreitert jeden Vektor, biegt ihn und macht ihn wieder schmaler.</translation>
    </message>
    <message>
        <source>mlp ffn</source>
        <translation>mlp ffn</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Verborgen</translation>
    </message>
    <message>
        <source>The width inside; 0: four times the vectors&apos;.</source>
        <translation>Die Breite im Inneren; 0: viermal so breit wie die Vektoren.</translation>
    </message>
    <message>
        <source>Bend</source>
        <translation>Knick</translation>
    </message>
    <message>
        <source>GELU as in GPT-2 (its tanh form), GELU exact, ReLU, or SwiGLU as in Llama.</source>
        <translation>GELU wie in GPT-2 (die tanh-Form), GELU exakt, ReLU oder SwiGLU wie in Llama.</translation>
    </message>
    <message>
        <source>Whether b is added to both maps.</source>
        <translation>Ob b bei beiden Abbildungen addiert wird.</translation>
    </message>
    <message>
        <source>Widens.</source>
        <translation>Verbreitert.</translation>
    </message>
    <message>
        <source>The gate of SwiGLU.</source>
        <translation>Das Gatter von SwiGLU.</translation>
    </message>
    <message>
        <source>Bias inside.</source>
        <translation>Bias im Inneren.</translation>
    </message>
    <message>
        <source>Bias of the gate.</source>
        <translation>Bias des Gatters.</translation>
    </message>
    <message>
        <source>Narrows.</source>
        <translation>Macht schmaler.</translation>
    </message>
    <message>
        <source>A network inside a layer: open it to see and edit its parts.</source>
        <translation>Ein Netz in einer Schicht: öffnen, um die Teile zu sehen und zu bearbeiten.</translation>
    </message>
    <message>
        <source>A group is computed and written by the layers in it, once it is opened.</source>
        <translation>Eine Gruppe wird durch ihre Schichten berechnet und geschrieben, sobald sie geöffnet ist.</translation>
    </message>
    <message>
        <source>Padding</source>
        <translation>Rand (Padding)</translation>
    </message>
    <message>
        <source>How many rows and columns are added around.</source>
        <translation>Wie viele Zeilen und Spalten ringsum hinzukommen.</translation>
    </message>
    <message>
        <source>This layer takes images (channels × height × width), but is given {0}.</source>
        <extracomment>{0}: shape_text(shape)</extracomment>
        <translation>Diese Schicht nimmt Bilder (Kanäle × Höhe × Breite), erhält aber {0}.</translation>
    </message>
    <message>
        <source>This layer&apos;s window of {0} is larger than {1}.</source>
        <extracomment>{0}: size; {1}: shape_text(shape)</extracomment>
        <translation>Das Fenster {0} dieser Schicht ist größer als {1}.</translation>
    </message>
    <message>
        <source>Slides small weight matrices over an image; each gives one channel.</source>
        <translation>Schiebt kleine Gewichtsmatrizen über ein Bild; jede ergibt einen Kanal.</translation>
    </message>
    <message>
        <source>convolution cnn filter kernel</source>
        <translation>convolution cnn filter kernel Faltung Filterkern</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>How many kernels, one channel each.</source>
        <translation>Wie viele Filterkerne, je ein Kanal.</translation>
    </message>
    <message>
        <source>Kernel size</source>
        <translation>Kerngröße</translation>
    </message>
    <message>
        <source>The window&apos;s height and width.</source>
        <translation>Höhe und Breite des Fensters.</translation>
    </message>
    <message>
        <source>Stride</source>
        <translation>Schrittweite</translation>
    </message>
    <message>
        <source>How far the window moves each time.</source>
        <translation>Wie weit sich das Fenster jedes Mal bewegt.</translation>
    </message>
    <message>
        <source>Bias b</source>
        <translation>Bias b</translation>
    </message>
    <message>
        <source>Whether a number is added to each channel.</source>
        <translation>Ob zu jedem Kanal eine Zahl addiert wird.</translation>
    </message>
    <message>
        <source>Kernels: channels out × in × height × width.</source>
        <translation>Filterkerne: Ausgabekanäle × Eingabekanäle × Höhe × Breite.</translation>
    </message>
    <message>
        <source>Bias: one number per channel out.</source>
        <translation>Bias: eine Zahl pro Ausgabekanal.</translation>
    </message>
    <message>
        <source>{0}, stride={1}, padding={2}</source>
        <extracomment>{0}: bias; {1}: o[&apos;stride&apos;]; {2}: o[&apos;padding&apos;]</extracomment>
        <translation>{0}, stride={1}, padding={2}</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>This layer&apos;s padding may be at most half its window.</source>
        <translation>Der Rand dieser Schicht darf höchstens halb so groß sein wie ihr Fenster.</translation>
    </message>
    <message>
        <source>Keeps the largest number of each window.</source>
        <translation>Behält die größte Zahl jedes Fensters.</translation>
    </message>
    <message>
        <source>max pooling maximum</source>
        <translation>Max-Pooling Maximum</translation>
    </message>
    <message>
        <source>Keeps the mean of each window.</source>
        <translation>Behält den Mittelwert jedes Fensters.</translation>
    </message>
    <message>
        <source>average pooling mean</source>
        <translation>average pooling mean Mittelwert</translation>
    </message>
    <message>
        <source>The numbers that enter the network.</source>
        <translation>Die Zahlen, die in das Netz gehen.</translation>
    </message>
    <message>
        <source>vector data image</source>
        <translation>vector data image Vektor Daten Bild</translation>
    </message>
    <message>
        <source>How many numbers enter: 2, or channels × height × width for an image.</source>
        <translation>Wie viele Zahlen hineingehen: 2, oder Kanäle × Höhe × Breite bei einem Bild.</translation>
    </message>
    <message>
        <source>Token ids</source>
        <translation>Token-IDs</translation>
    </message>
    <message>
        <source>Whether the numbers are ids of words (whole numbers) rather than quantities.</source>
        <translation>Ob die Zahlen IDs von Wörtern sind (ganze Zahlen) statt Größen.</translation>
    </message>
    <message>
        <source>The sample shown on the canvas.</source>
        <translation>Das Beispiel, das auf der Arbeitsfläche gezeigt wird.</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>Linear</translation>
    </message>
    <message>
        <source>Linear maps</source>
        <translation>Lineare Abbildungen</translation>
    </message>
    <message>
        <source>Multiplies by the weight matrix W and adds the bias b.</source>
        <translation>Multipliziert mit der Gewichtsmatrix W und addiert den Bias b.</translation>
    </message>
    <message>
        <source>dense fully connected affine matrix perceptron</source>
        <translation>dense fully connected affine matrix perceptron dicht vollverbunden affin Matrix Perzeptron</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>Ausgaben</translation>
    </message>
    <message>
        <source>How many numbers come out.</source>
        <translation>Wie viele Zahlen herauskommen.</translation>
    </message>
    <message>
        <source>Whether b is added after multiplying by W.</source>
        <translation>Ob nach der Multiplikation mit W noch b addiert wird.</translation>
    </message>
    <message>
        <source>Weights: one row per output.</source>
        <translation>Gewichte: eine Zeile pro Ausgabe.</translation>
    </message>
    <message>
        <source>Bias: one number per output.</source>
        <translation>Bias: eine Zahl pro Ausgabe.</translation>
    </message>
    <message>
        <source>Added to the variance, so that nothing is divided by 0.</source>
        <translation>Wird zur Varianz addiert, damit nie durch 0 geteilt wird.</translation>
    </message>
    <message>
        <source>Brings each vector to mean 0 and deviation 1, then scales by γ and shifts by β.</source>
        <translation>Bringt jeden Vektor auf Mittelwert 0 und Abweichung 1, skaliert dann mit γ und verschiebt um β.</translation>
    </message>
    <message>
        <source>layer normalisation normalization</source>
        <translation>layer normalisation normalization Normalisierung</translation>
    </message>
    <message>
        <source>Scale γ: one per component.</source>
        <translation>Skalierung γ: eine Zahl pro Komponente.</translation>
    </message>
    <message>
        <source>Shift β: one per component.</source>
        <translation>Verschiebung β: eine Zahl pro Komponente.</translation>
    </message>
    <message>
        <source>Brings each vector to length √width, then scales by γ.</source>
        <translation>Bringt jeden Vektor auf die Länge √Breite und skaliert dann mit γ.</translation>
    </message>
    <message>
        <source>rms normalisation normalization</source>
        <translation>rms normalisation normalization Normalisierung</translation>
    </message>
    <message>
        <source>Brings each component to mean 0 and deviation 1 over the batch it is trained with.</source>
        <translation>Bringt jede Komponente über den Trainingsbatch hinweg auf Mittelwert 0 und Abweichung 1.</translation>
    </message>
    <message>
        <source>batch normalisation normalization</source>
        <translation>batch normalisation normalization Normalisierung</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>Momentum</translation>
    </message>
    <message>
        <source>How much of each batch goes into the running averages.</source>
        <translation>Wie viel von jedem Batch in die laufenden Mittelwerte eingeht.</translation>
    </message>
    <message>
        <source>Scale γ: one per channel.</source>
        <translation>Skalierung γ: eine Zahl pro Kanal.</translation>
    </message>
    <message>
        <source>Shift β: one per channel.</source>
        <translation>Verschiebung β: eine Zahl pro Kanal.</translation>
    </message>
    <message>
        <source>Running mean.</source>
        <translation>Laufender Mittelwert.</translation>
    </message>
    <message>
        <source>Running variance.</source>
        <translation>Laufende Varianz.</translation>
    </message>
    <message>
        <source>This layer takes vectors or images (channels × height × width), but is given {0}.</source>
        <extracomment>{0}: shape_text(shapes[0])</extracomment>
        <translation>Diese Schicht nimmt Vektoren oder Bilder (Kanäle × Höhe × Breite), erhält aber {0}.</translation>
    </message>
    <message>
        <source>{0}[:, None, None]</source>
        <extracomment>{0}: text</extracomment>
        <translation>{0}[:, None, None]</translation>
    </message>
    <message>
        <source>Start deviation</source>
        <translation>Startabweichung</translation>
    </message>
    <message>
        <source>The standard deviation the vectors are drawn with before training.</source>
        <translation>Die Standardabweichung, mit der die Vektoren vor dem Training gezogen werden.</translation>
    </message>
    <message>
        <source>This layer takes a sequence of vectors (positions × width), but is given {0}.</source>
        <extracomment>{0}: shape_text(shape)</extracomment>
        <translation>Diese Schicht nimmt eine Folge von Vektoren (Positionen × Breite), erhält aber {0}.</translation>
    </message>
    <message>
        <source>Looks up a learnt vector for each token id.</source>
        <translation>Schlägt zu jeder Token-ID einen gelernten Vektor nach.</translation>
    </message>
    <message>
        <source>lookup token vectors</source>
        <translation>lookup token vectors Nachschlagen Token Vektoren</translation>
    </message>
    <message>
        <source>row x of W</source>
        <translation>Zeile x von W</translation>
    </message>
    <message>
        <source>How many tokens there are.</source>
        <translation>Wie viele Token es gibt.</translation>
    </message>
    <message>
        <source>How long each vector is.</source>
        <translation>Wie lang jeder Vektor ist.</translation>
    </message>
    <message>
        <source>One row per token.</source>
        <translation>Eine Zeile pro Token.</translation>
    </message>
    <message>
        <source>Learned positions</source>
        <translation>Gelernte Positionen</translation>
    </message>
    <message>
        <source>Adds a learnt vector for each place in the sequence.</source>
        <translation>Addiert zu jeder Stelle der Folge einen gelernten Vektor.</translation>
    </message>
    <message>
        <source>positional encoding</source>
        <translation>positional encoding Positionskodierung</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Stellen</translation>
    </message>
    <message>
        <source>How many places have a vector; 0: as many as the sequence is long.</source>
        <translation>Wie viele Stellen einen Vektor haben; 0: so viele, wie die Folge lang ist.</translation>
    </message>
    <message>
        <source>One row per place.</source>
        <translation>Eine Zeile pro Stelle.</translation>
    </message>
    <message>
        <source>This layer knows {0} places, but the sequence has {1}.</source>
        <extracomment>{0}: context; {1}: shapes[0][0]</extracomment>
        <translation>Diese Schicht kennt {0} Stellen, die Folge hat aber {1}.</translation>
    </message>
    <message>
        <source>Sinusoidal positions</source>
        <translation>Sinusförmige Positionen</translation>
    </message>
    <message>
        <source>Adds waves of many lengths, so that each place has its own pattern.</source>
        <translation>Addiert Wellen vieler Längen, sodass jede Stelle ihr eigenes Muster hat.</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>The longest wave&apos;s length.</source>
        <translation>Die Länge der längsten Welle.</translation>
    </message>
    <message>
        <source>x times its own sigmoid: a ReLU with a soft corner.</source>
        <translation>x mal das Sigmoid von x: ein ReLU mit weicher Ecke.</translation>
    </message>
    <message>
        <source>swish</source>
        <translation>Swish</translation>
    </message>
    <message>
        <source>GELU</source>
        <translation>GELU</translation>
    </message>
    <message>
        <source>x times the share of a normal distribution that lies below x.</source>
        <translation>x mal der Anteil einer Normalverteilung, der unter x liegt.</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Exact, or the tanh approximation that GPT-2 uses.</source>
        <translation>Exakt oder die tanh-Näherung, die GPT-2 verwendet.</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>exakt</translation>
    </message>
    <message>
        <source>Softplus</source>
        <translation>Softplus</translation>
    </message>
    <message>
        <source>A ReLU without a corner; its slope is the sigmoid.</source>
        <translation>Ein ReLU ohne Ecke; die Steigung ist das Sigmoid.</translation>
    </message>
    <message>
        <source>Turns scores into probabilities that add up to 1.</source>
        <translation>Macht aus Scores Wahrscheinlichkeiten, die zusammen 1 ergeben.</translation>
    </message>
    <message>
        <source>Log-softmax</source>
        <translation>Log-Softmax</translation>
    </message>
    <message>
        <source>The logarithms of the probabilities that softmax gives.</source>
        <translation>Die Logarithmen der Wahrscheinlichkeiten, die Softmax liefert.</translation>
    </message>
    <message>
        <source>x_i − ln Σ_j e^(x_j)</source>
        <translation>x_i − ln Σ_j e^(x_j)</translation>
    </message>
    <message>
        <source>Turns pairs of components by an angle that grows with the place in the sequence.</source>
        <translation>Dreht Paare von Komponenten um einen Winkel, der mit der Stelle in der Folge wächst.</translation>
    </message>
    <message>
        <source>rotary positional encoding</source>
        <translation>rotary positional encoding Positionskodierung Drehung</translation>
    </message>
    <message>
        <source>Base θ</source>
        <translation>Basis θ</translation>
    </message>
    <message>
        <source>This layer turns pairs: the width must be even.</source>
        <translation>Diese Schicht dreht Paare: Die Breite muss gerade sein.</translation>
    </message>
    <message>
        <source>{0} needs targets that are numbers.</source>
        <extracomment>{0}: self.title</extracomment>
        <translation>{0} braucht Zielwerte, die Zahlen sind.</translation>
    </message>
    <message>
        <source>A target is not a finite number.</source>
        <translation>Ein Zielwert ist keine endliche Zahl.</translation>
    </message>
    <message>
        <source>{0} needs targets of {1}, but was given {2}.</source>
        <extracomment>{0}: self.title; {1}: needs; {2}: has</extracomment>
        <translation>{0} braucht Zielwerte der Form {1}, erhielt aber {2}.</translation>
    </message>
    <message>
        <source>{0} needs targets from 0 to 1.</source>
        <extracomment>{0}: self.title</extracomment>
        <translation>{0} braucht Zielwerte von 0 bis 1.</translation>
    </message>
    <message>
        <source>{0} needs targets that are −1 or 1.</source>
        <extracomment>{0}: self.title</extracomment>
        <translation>{0} braucht Zielwerte, die −1 oder 1 sind.</translation>
    </message>
    <message>
        <source>Targets that name classes must be whole numbers.</source>
        <translation>Zielwerte, die Klassen nennen, müssen ganze Zahlen sein.</translation>
    </message>
    <message>
        <source>Classes are numbered from 0, but a target is negative.</source>
        <translation>Klassen werden ab 0 nummeriert, ein Zielwert ist aber negativ.</translation>
    </message>
    <message>
        <source>The network tells {0} classes apart, but a target is {1}: give the last layer one output per class.</source>
        <extracomment>{0}: classes; {1}: int(targets.max())</extracomment>
        <translation>Das Netz unterscheidet {0} Klassen, ein Zielwert ist aber {1}: der letzten Schicht eine Ausgabe pro Klasse geben.</translation>
    </message>
    <message>
        <source>Mean squared error</source>
        <translation>Mittlerer quadratischer Fehler</translation>
    </message>
    <message>
        <source>The mean of the squared differences.</source>
        <translation>Das Mittel der quadrierten Abweichungen.</translation>
    </message>
    <message>
        <source>Huber</source>
        <translation>Huber</translation>
    </message>
    <message>
        <source>Squared for small differences, straight for large ones, so outliers pull less.</source>
        <translation>Quadratisch bei kleinen Abweichungen, gerade bei großen, sodass Ausreißer weniger ziehen.</translation>
    </message>
    <message>
        <source>Binary cross-entropy</source>
        <translation>Binäre Kreuzentropie</translation>
    </message>
    <message>
        <source>How surprised a probability of yes is by the answer; for outputs from 0 to 1.</source>
        <translation>Wie überrascht eine Ja-Wahrscheinlichkeit von der Antwort ist; für Ausgaben von 0 bis 1.</translation>
    </message>
    <message>
        <source>Binary cross-entropy (scores)</source>
        <translation>Binäre Kreuzentropie (Scores)</translation>
    </message>
    <message>
        <source>Binary cross-entropy for a score that has not been through a sigmoid.</source>
        <translation>Binäre Kreuzentropie für einen Score, der nicht durch ein Sigmoid gegangen ist.</translation>
    </message>
    <message>
        <source>Cross-entropy</source>
        <translation>Kreuzentropie</translation>
    </message>
    <message>
        <source>How surprised the probabilities are by the right class.</source>
        <translation>Wie überrascht die Wahrscheinlichkeiten von der richtigen Klasse sind.</translation>
    </message>
    <message>
        <source>Cross-entropy (scores)</source>
        <translation>Kreuzentr. (Scores)</translation>
    </message>
    <message>
        <source>Cross-entropy for scores that have not been through a softmax.</source>
        <translation>Kreuzentropie für Scores, die nicht durch ein Softmax gegangen sind.</translation>
    </message>
    <message>
        <source>Hinge</source>
        <translation>Hinge</translation>
    </message>
    <message>
        <source>Zero as soon as the score is on the right side by 1; for targets −1 and 1.</source>
        <translation>Null, sobald der Score um 1 auf der richtigen Seite liegt; für Zielwerte −1 und 1.</translation>
    </message>
    <message>
        <source>There is no loss called {0!r}.</source>
        <extracomment>{0}: key</extracomment>
        <translation>Es gibt keinen Verlust namens {0!r}.</translation>
    </message>
    <message>
        <source>{0} compares numbers only.</source>
        <extracomment>{0}: loss.title</extracomment>
        <translation>{0} vergleicht nur Zahlen.</translation>
    </message>
    <message>
        <source>{0} needs at least one example with at least one number.</source>
        <extracomment>{0}: loss.title</extracomment>
        <translation>{0} braucht mindestens ein Beispiel mit mindestens einer Zahl.</translation>
    </message>
    <message>
        <source>There are {0} outputs but {1} targets.</source>
        <extracomment>{0}: len(given); {1}: len(targets)</extracomment>
        <translation>Es gibt {0} Ausgaben, aber {1} Zielwerte.</translation>
    </message>
    <message>
        <source>not a number</source>
        <translation>keine Zahl</translation>
    </message>
    <message>
        <source>Momentum μ</source>
        <translation>Momentum μ</translation>
    </message>
    <message>
        <source>How much of the last step is kept.</source>
        <translation>Wie viel vom letzten Schritt erhalten bleibt.</translation>
    </message>
    <message>
        <source>Added so that nothing is divided by 0.</source>
        <translation>Wird addiert, damit nie durch 0 geteilt wird.</translation>
    </message>
    <message>
        <source>A step against the gradient.</source>
        <translation>Ein Schritt gegen den Gradienten.</translation>
    </message>
    <message>
        <source>Keeps rolling in the direction of the steps so far.</source>
        <translation>Rollt in Richtung der bisherigen Schritte weiter.</translation>
    </message>
    <message>
        <source>Nesterov</source>
        <translation>Nesterov</translation>
    </message>
    <message>
        <source>Momentum that looks one step ahead.</source>
        <translation>Momentum, das einen Schritt vorausschaut.</translation>
    </message>
    <message>
        <source>Divides each step by how large that weight&apos;s gradients have been lately.</source>
        <translation>Teilt jeden Schritt durch die jüngste Größe der Gradienten dieses Gewichts.</translation>
    </message>
    <message>
        <source>Decay ρ</source>
        <translation>Abklingen ρ</translation>
    </message>
    <message>
        <source>How slowly past gradients are forgotten.</source>
        <translation>Wie langsam vergangene Gradienten vergessen werden.</translation>
    </message>
    <message>
        <source>Adam</source>
        <translation>Adam</translation>
    </message>
    <message>
        <source>Momentum, divided by how large each weight&apos;s gradients have been lately.</source>
        <translation>Momentum, geteilt durch die jüngste Größe der Gradienten jedes Gewichts.</translation>
    </message>
    <message>
        <source>How slowly the mean gradient changes.</source>
        <translation>Wie langsam sich der mittlere Gradient ändert.</translation>
    </message>
    <message>
        <source>How slowly the mean square changes.</source>
        <translation>Wie langsam sich das mittlere Quadrat ändert.</translation>
    </message>
    <message>
        <source>Adam, with weights that shrink a little at every step by themselves.</source>
        <translation>Adam mit Gewichten, die bei jedem Schritt von selbst ein wenig schrumpfen.</translation>
    </message>
    <message>
        <source>Floor</source>
        <translation>Untergrenze</translation>
    </message>
    <message>
        <source>The share of the rate that is left.</source>
        <translation>Der Anteil der Lernrate, der übrig bleibt.</translation>
    </message>
    <message>
        <source>The same rate throughout.</source>
        <translation>Durchgehend dieselbe Lernrate.</translation>
    </message>
    <message>
        <source>The rate drops by a factor after every so many steps.</source>
        <translation>Die Lernrate sinkt in festen Abständen um einen Faktor.</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Steps between drops.</source>
        <translation>Schritte zwischen den Stufen.</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Faktor</translation>
    </message>
    <message>
        <source>What the rate is multiplied by.</source>
        <translation>Womit die Lernrate multipliziert wird.</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>Kosinus</translation>
    </message>
    <message>
        <source>The rate falls along half a cosine wave.</source>
        <translation>Die Lernrate fällt entlang einer halben Kosinuswelle.</translation>
    </message>
    <message>
        <source>This network has no point called {0!r}.</source>
        <extracomment>{0}: point</extracomment>
        <translation>Dieses Netz hat keine Stelle namens {0!r}.</translation>
    </message>
    <message>
        <source>{0} of {1} are used as one: share all or none of them.</source>
        <extracomment>{0}: &apos;, &apos;.join(names); {1}: self._id</extracomment>
        <translation>{0} von {1} werden als eines verwendet: alle davon teilen oder keines.</translation>
    </message>
    <message>
        <source>A network computes in float32 or float64, not in {0}.</source>
        <extracomment>{0}: np.dtype(dtype)</extracomment>
        <translation>Ein Netz rechnet in float32 oder float64, nicht in {0}.</translation>
    </message>
    <message>
        <source>The weights {0} of {1} do not fit this network.</source>
        <extracomment>{0}: name; {1}: self.label(id)</extracomment>
        <translation>Die Gewichte {0} von {1} passen nicht zu diesem Netz.</translation>
    </message>
    <message>
        <source>{0} has no trained weight {1}.</source>
        <extracomment>{0}: self.label(node); {1}: name</extracomment>
        <translation>{0} hat kein trainiertes Gewicht {1}.</translation>
    </message>
    <message>
        <source>No numbers were given for the input {0}.</source>
        <extracomment>{0}: self.label(missing[0])</extracomment>
        <translation>Für die Eingabe {0} wurden keine Zahlen angegeben.</translation>
    </message>
    <message>
        <source>The inputs were given batches of different sizes.</source>
        <translation>Die Eingaben erhielten Batches verschiedener Größe.</translation>
    </message>
    <message>
        <source>The input {0} takes numbers only.</source>
        <extracomment>{0}: label</extracomment>
        <translation>Die Eingabe {0} nimmt nur Zahlen.</translation>
    </message>
    <message>
        <source>The input {0} takes {1}, but was given {2}.</source>
        <extracomment>{0}: label; {1}: shape_text(shape); {2}: has</extracomment>
        <translation>Die Eingabe {0} nimmt {1}, erhielt aber {2}.</translation>
    </message>
    <message>
        <source>The input {0} takes token ids: whole numbers from 0 to {1}.</source>
        <extracomment>{0}: label; {1}: limit - 1</extracomment>
        <translation>Die Eingabe {0} nimmt Token-IDs: ganze Zahlen von 0 bis {1}.</translation>
    </message>
    <message>
        <source>{0} must be on or off.</source>
        <extracomment>{0}: self.label</extracomment>
        <translation>{0} muss an oder aus sein.</translation>
    </message>
    <message>
        <source>{0} must be one of {1}.</source>
        <extracomment>{0}: self.label; {1}: &apos;, &apos;.join(self.choices)</extracomment>
        <translation>{0} muss eines von {1} sein.</translation>
    </message>
    <message>
        <source>{0} must be one to four whole numbers, such as 2 or 8×8.</source>
        <extracomment>{0}: self.label</extracomment>
        <translation>{0}: Nötig sind eine bis vier ganze Zahlen, etwa 2 oder 8×8.</translation>
    </message>
    <message>
        <source>{0} must be a whole number.</source>
        <extracomment>{0}: self.label</extracomment>
        <translation>{0}: Nötig ist eine ganze Zahl.</translation>
    </message>
    <message>
        <source>{0} must be a number.</source>
        <extracomment>{0}: self.label</extracomment>
        <translation>{0}: Nötig ist eine Zahl.</translation>
    </message>
    <message>
        <source>{0} must be a finite number.</source>
        <extracomment>{0}: self.label</extracomment>
        <translation>{0}: Nötig ist eine endliche Zahl.</translation>
    </message>
    <message>
        <source>{0} must be at least {1:g}.</source>
        <extracomment>{0}: self.label; {1}: self.minimum</extracomment>
        <translation>{0}: Nötig ist mindestens {1:g}.</translation>
    </message>
    <message>
        <source>{0} must be at most {1:g}.</source>
        <extracomment>{0}: self.label; {1}: self.maximum</extracomment>
        <translation>{0}: Erlaubt ist höchstens {1:g}.</translation>
    </message>
    <message>
        <source>The derivative by {0} is not told number by number here.</source>
        <extracomment>{0}: name</extracomment>
        <translation>Die Ableitung nach {0} wird hier nicht Zahl für Zahl erklärt.</translation>
    </message>
    <message>
        <source>No table is loaded yet: choose a CSV file.</source>
        <translation>Es ist noch keine Tabelle geladen: eine CSV-Datei wählen.</translation>
    </message>
    <message>
        <source>{0} is larger than {1} MB and cannot be kept inside the network&apos;s file: choose another data set, or a shorter table.</source>
        <extracomment>{0}: table.name; {1}: MOST_TABLE_BYTES &gt;&gt; 20</extracomment>
        <translation>{0} ist größer als {1} MB und passt nicht in die Datei des Netzes: einen anderen Datensatz oder eine kürzere Tabelle wählen.</translation>
    </message>
    <message>
        <source>The drawing holds more than {0:,} points.</source>
        <extracomment>{0}: MOST_POINTS</extracomment>
        <translation>Die Zeichnung enthält mehr als {0:,} Punkte.</translation>
    </message>
    <message>
        <source>The number of examples must be 0 or more.</source>
        <translation>Die Anzahl der Beispiele muss 0 oder mehr sein.</translation>
    </message>
    <message>
        <source>The table is larger than {0} MB.</source>
        <extracomment>{0}: MOST_TABLE_BYTES &gt;&gt; 20</extracomment>
        <translation>Die Tabelle ist größer als {0} MB.</translation>
    </message>
    <message>
        <source>The file says more about its views than any view would.</source>
        <translation>Die Datei sagt mehr über ihre Ansichten, als eine Ansicht je sagen würde.</translation>
    </message>
    <message>
        <source>The loss is no longer a number: go back and train with a smaller learning rate.</source>
        <translation>Der Verlust ist keine Zahl mehr: zurückgehen und mit kleinerer Lernrate trainieren.</translation>
    </message>
    <message>
        <source>{0:,} steps were taken.</source>
        <extracomment>{0}: steps</extracomment>
        <translation>Es wurden {0:,} Schritte gemacht.</translation>
    </message>
    <message>
        <source>{0:,} epochs were trained.</source>
        <extracomment>{0}: epochs</extracomment>
        <translation>Es wurden {0:,} Epochen trainiert.</translation>
    </message>
    <message>
        <source>The loss fell below {0:g}.</source>
        <extracomment>{0}: until.loss_below</extracomment>
        <translation>Der Verlust fiel unter {0:g}.</translation>
    </message>
    <message>
        <source>{0:g} seconds have passed.</source>
        <extracomment>{0}: until.seconds</extracomment>
        <translation>{0:g} Sekunden sind vergangen.</translation>
    </message>
    <message>
        <source>The loss has not improved for {0} epochs.</source>
        <extracomment>{0}: self._epochs</extracomment>
        <translation>Der Verlust hat sich seit {0} Epochen nicht verbessert.</translation>
    </message>
    <message>
        <source>A network to train needs exactly one Input layer.</source>
        <translation>Ein Netz zum Trainieren braucht genau eine Eingabeschicht.</translation>
    </message>
    <message>
        <source>A network to train needs exactly one layer whose output is not used.</source>
        <translation>Ein Netz zum Trainieren braucht genau eine Schicht, deren Ausgabe nicht weiterverwendet wird.</translation>
    </message>
    <message>
        <source>The network has no layer {0!r} to train.</source>
        <extracomment>{0}: end</extracomment>
        <translation>Das Netz hat keine Schicht {0!r} zum Trainieren.</translation>
    </message>
    <message>
        <source>The network takes {0}, but an example has {1}.</source>
        <extracomment>{0}: shape_text(shape); {1}: shape_text(tuple(inputs.shape[1:]))</extracomment>
        <translation>Das Netz nimmt {0}, ein Beispiel hat aber {1}.</translation>
    </message>
    <message>
        <source>{0}s to train with must be numbers.</source>
        <extracomment>{0}: what</extracomment>
        <translation>{0}: Zum Trainieren sind Zahlen nötig.</translation>
    </message>
    <message>
        <source>{0} {1} holds a number that is missing, endless or too large to train with.</source>
        <extracomment>{0}: what; {1}: int(wrong.argmax()) + 1</extracomment>
        <translation>{0} {1} enthält eine Zahl, die fehlt, unendlich ist oder zu groß zum Trainieren.</translation>
    </message>
    <message>
        <source>{0} compares probabilities, but {1} gives scores: end the network with {2}, or choose {3}.</source>
        <extracomment>{0}: loss.title; {1}: plan.label(end); {2}: wanted; {3}: scores</extracomment>
        <translation>{0} vergleicht Wahrscheinlichkeiten, {1} liefert aber Scores: das Netz mit {2} beenden oder {3} wählen.</translation>
    </message>
    <message>
        <source>There are {0} inputs but {1} targets; each example needs one of each.</source>
        <extracomment>{0}: len(self.inputs); {1}: len(self.targets)</extracomment>
        <translation>Es gibt {0} Eingaben, aber {1} Zielwerte; jedes Beispiel braucht von beidem eines.</translation>
    </message>
    <message>
        <source>There is no example to train with.</source>
        <translation>Es gibt kein Beispiel zum Trainieren.</translation>
    </message>
    <message>
        <source>The share of examples for testing must be from 0 up to (not) 1.</source>
        <translation>Der Anteil der Testbeispiele muss mindestens 0 und kleiner als 1 sein.</translation>
    </message>
    <message>
        <source>There is no {0} called {1!r}.</source>
        <extracomment>{0}: what; {1}: key</extracomment>
        <translation>Unbekannt ({0}): {1!r}.</translation>
    </message>
    <message>
        <source>The learning rate</source>
        <translation>Die Lernrate</translation>
    </message>
    <message>
        <source>{0} must be a finite number, 0 or more.</source>
        <extracomment>{0}: what</extracomment>
        <translation>{0} muss eine endliche Zahl sein, 0 oder mehr.</translation>
    </message>
    <message>
        <source>The batch size</source>
        <translation>Die Batchgröße</translation>
    </message>
    <message>
        <source>The number of planned steps</source>
        <translation>Die Anzahl der geplanten Schritte</translation>
    </message>
    <message>
        <source>The number of warm-up steps</source>
        <translation>Die Anzahl der Aufwärmschritte</translation>
    </message>
    <message>
        <source>The seed</source>
        <translation>Der Startwert</translation>
    </message>
    <message>
        <source>{0} must be a whole number, at least {1}.</source>
        <extracomment>{0}: what; {1}: least</extracomment>
        <translation>{0} muss eine ganze Zahl sein, mindestens {1}.</translation>
    </message>
    <message>
        <source>A condition that ends training must be a finite number, 0 or more.</source>
        <translation>Eine Bedingung, die das Training beendet, muss eine endliche Zahl sein, 0 oder mehr.</translation>
    </message>
    <message>
        <source>There is nothing to train: no layer of the network has weights.</source>
        <translation>Es gibt nichts zu trainieren: Keine Schicht des Netzes hat Gewichte.</translation>
    </message>
    <message>
        <source>A step needs at least one example.</source>
        <translation>Ein Schritt braucht mindestens ein Beispiel.</translation>
    </message>
    <message>
        <source>Training was stopped.</source>
        <translation>Das Training wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Training can only go back to a step it has taken.</source>
        <translation>Das Training kann nur zu einem Schritt zurückgehen, der schon gemacht wurde.</translation>
    </message>
    <message>
        <source>A transformer&apos;s {0} must be at least 1.</source>
        <extracomment>{0}: name</extracomment>
        <translation>Bei einem Transformer muss {0} mindestens 1 sein.</translation>
    </message>
    <message>
        <source>The width {0} cannot be shared evenly among {1} heads.</source>
        <extracomment>{0}: self.width; {1}: self.heads</extracomment>
        <translation>Die Breite {0} lässt sich nicht gleichmäßig auf {1} Köpfe verteilen.</translation>
    </message>
    <message>
        <source>{0} heads cannot share {1} key-value heads evenly.</source>
        <extracomment>{0}: self.heads; {1}: self.kv_heads</extracomment>
        <translation>{0} Köpfe können sich {1} Key-Value-Köpfe nicht gleichmäßig teilen.</translation>
    </message>
    <message>
        <source>Add attention</source>
        <translation>Attention addieren</translation>
    </message>
    <message>
        <source>Add feed-forward</source>
        <translation>Feedforward addieren</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>weggelassen</translation>
    </message>
    <message>
        <source>The model lacks {0} and {1} more arrays.</source>
        <extracomment>{0}: missing[0]; {1}: len(missing) - 1</extracomment>
        <translation>Dem Modell fehlen {0} und {1} weitere Arrays.</translation>
    </message>
    <message>
        <source>The model lacks {0}.</source>
        <extracomment>{0}: missing[0]</extracomment>
        <translation>Dem Modell fehlt {0}.</translation>
    </message>
    <message>
        <source>{0} does not have the shape its place asks for.</source>
        <extracomment>{0}: name</extracomment>
        <translation>{0} hat nicht die Form, die an dieser Stelle nötig ist.</translation>
    </message>
    <message>
        <source>{0} holds numbers that are not finite.</source>
        <extracomment>{0}: name</extracomment>
        <translation>{0} enthält Zahlen, die nicht endlich sind.</translation>
    </message>
    <message>
        <source>a hidden sign (U+{0:04X})</source>
        <extracomment>{0}: ord(sign)</extracomment>
        <translation>ein verborgenes Zeichen (U+{0:04X})</translation>
    </message>
    <message>
        <source>nothing was heard of its reading for {0:g} seconds</source>
        <extracomment>{0}: silence</extracomment>
        <translation>vom Lesen war {0:g} Sekunden lang nichts zu hören</translation>
    </message>
    <message>
        <source>reading it ended the process that read it</source>
        <translation>das Lesen hat den lesenden Prozess beendet</translation>
    </message>
    <message>
        <source>what was heard of its reading made no sense</source>
        <translation>was vom Lesen zu hören war, ergab keinen Sinn</translation>
    </message>
    <message>
        <source>The model {0} cannot be opened: {1}; the file may be damaged or made to do harm, so choose another.</source>
        <extracomment>{0}: what; {1}: why</extracomment>
        <translation>Das Modell {0} kann nicht geöffnet werden: {1}; die Datei könnte beschädigt sein oder Schaden anrichten wollen, darum eine andere wählen.</translation>
    </message>
    <message>
        <source>The model cannot be opened: it needs more memory than it may have</source>
        <translation>Das Modell kann nicht geöffnet werden: Es braucht mehr Speicher, als es haben darf</translation>
    </message>
    <message>
        <source>{0}; choose a smaller one.</source>
        <extracomment>{0}: needs</extracomment>
        <translation>{0}; ein kleineres wählen.</translation>
    </message>
    <message>
        <source>The model cannot be opened ({0}); make room, then try again.</source>
        <extracomment>{0}: why</extracomment>
        <translation>Das Modell kann nicht geöffnet werden ({0}); Platz schaffen und es noch einmal versuchen.</translation>
    </message>
    <message>
        <source>There is no head {0} in layer {1} of this model.</source>
        <extracomment>{0}: head + 1; {1}: layer + 1</extracomment>
        <translation>In Schicht {1} dieses Modells gibt es keinen Kopf {0}.</translation>
    </message>
    <message>
        <source>A token looks only at itself and at earlier ones; choose such a pair.</source>
        <translation>Ein Token schaut nur auf sich selbst und auf frühere; ein solches Paar wählen.</translation>
    </message>
    <message>
        <source>The text has {0:,} tokens, and the vectors of its last {1:,} alone were kept; shorten it to see a score by hand.</source>
        <extracomment>{0}: count; {1}: seen.hidden.shape[1]</extracomment>
        <translation>Der Text hat {0:,} Token, behalten wurden nur die Vektoren der letzten {1:,}; ihn kürzen, um einen Score von Hand nachzurechnen.</translation>
    </message>
    <message>
        <source>The text has {0:,} tokens, and this model reads at most {1:,}; shorten it.</source>
        <extracomment>{0}: total; {1}: self.sizes.context</extracomment>
        <translation>Der Text hat {0:,} Token, dieses Modell liest höchstens {1:,}; ihn kürzen.</translation>
    </message>
    <message>
        <source>SmolLM2-135M-Instruct</source>
        <translation>SmolLM2-135M-Instruct</translation>
    </message>
    <message>
        <source>Hugging Face</source>
        <translation>Hugging Face</translation>
    </message>
    <message>
        <source>A small chat model: 135 million weights, 30 layers, 9 heads; answers in English.</source>
        <translation>Ein kleines Chatmodell: 135 Millionen Gewichte, 30 Schichten, 9 Köpfe; antwortet auf Englisch.</translation>
    </message>
    <message>
        <source>You are a helpful AI assistant named SmolLM, trained by Hugging Face</source>
        <translation>You are a helpful AI assistant named SmolLM, trained by Hugging Face</translation>
    </message>
    <message>
        <source>{0} in {1} was prepared by another version; {2}.</source>
        <extracomment>{0}: entry.title; {1}: there; {2}: manifests.REPAIR</extracomment>
        <translation>{0} in {1} wurde von einer anderen Version vorbereitet; {2}.</translation>
    </message>
    <message>
        <source>This model has no chat template that is known here; write a text for it to go on from, or choose another model.</source>
        <translation>Dieses Modell hat keine hier bekannte Chatvorlage; einen Text zum Fortsetzen schreiben oder ein anderes Modell wählen.</translation>
    </message>
    <message>
        <source>The system prompt and the last message have {0:,} tokens, and there is room for {1:,}; shorten them.</source>
        <extracomment>{0}: total; {1}: room</extracomment>
        <translation>Systemprompt und letzte Nachricht haben {0:,} Token, Platz ist für {1:,}; beides kürzen.</translation>
    </message>
    <message>
        <source>its architecture “{0}” is not one of {1}</source>
        <extracomment>{0}: family[:40]; {1}: &apos;, &apos;.join(FAMILIES)</extracomment>
        <translation>die Architektur „{0}“ gehört nicht zu {1}</translation>
    </message>
    <message>
        <source>choose a Llama-like model</source>
        <translation>ein Llama-artiges Modell wählen</translation>
    </message>
    <message>
        <source>its rotary positions are stretched, which is not supported</source>
        <translation>die rotierenden Positionen sind gestreckt, was nicht unterstützt wird</translation>
    </message>
    <message>
        <source>only a part of each head is turned, which is not supported</source>
        <translation>nur ein Teil jedes Kopfes wird gedreht, was nicht unterstützt wird</translation>
    </message>
    <message>
        <source>its tokenizer is not byte-level BPE</source>
        <translation>der Tokenizer ist kein BPE auf Byte-Ebene</translation>
    </message>
    <message>
        <source>choose another model</source>
        <translation>ein anderes Modell wählen</translation>
    </message>
    <message>
        <source>its way of cutting text, “{0}”, is not known</source>
        <extracomment>{0}: cut[:40]</extracomment>
        <translation>die Art „{0}“, Text zu zerschneiden, ist nicht bekannt</translation>
    </message>
    <message>
        <source>its entry {0} is not a sensible count</source>
        <extracomment>{0}: key</extracomment>
        <translation>der Eintrag {0} ist keine sinnvolle Anzahl</translation>
    </message>
    <message>
        <source>its entry {0} is not a number</source>
        <extracomment>{0}: key</extracomment>
        <translation>der Eintrag {0} ist keine Zahl</translation>
    </message>
    <message>
        <source>its entry {0} is not a text</source>
        <extracomment>{0}: key</extracomment>
        <translation>der Eintrag {0} ist kein Text</translation>
    </message>
    <message>
        <source>its entry {0} is not a list</source>
        <extracomment>{0}: key</extracomment>
        <translation>der Eintrag {0} ist keine Liste</translation>
    </message>
    <message>
        <source>its entry {0} is not a list of texts</source>
        <extracomment>{0}: key</extracomment>
        <translation>der Eintrag {0} ist keine Liste von Texten</translation>
    </message>
    <message>
        <source>its entry {0} is missing</source>
        <extracomment>{0}: key</extracomment>
        <translation>der Eintrag {0} fehlt</translation>
    </message>
    <message>
        <source>it is too short to be a model</source>
        <translation>die Datei ist zu kurz für ein Modell</translation>
    </message>
    <message>
        <source>it is not a GGUF file</source>
        <translation>das ist keine GGUF-Datei</translation>
    </message>
    <message>
        <source>its GGUF version is {0}, and only 2 and 3 are read</source>
        <extracomment>{0}: version</extracomment>
        <translation>die GGUF-Version ist {0}, gelesen werden nur 2 und 3</translation>
    </message>
    <message>
        <source>it announces more entries than a model has</source>
        <translation>die Datei kündigt mehr Einträge an, als ein Modell hat</translation>
    </message>
    <message>
        <source>its alignment is not a sensible number</source>
        <translation>die Ausrichtung (alignment) ist keine sinnvolle Zahl</translation>
    </message>
    <message>
        <source>“{0}” is of an unknown type</source>
        <extracomment>{0}: name[:60]</extracomment>
        <translation>„{0}“ ist von unbekanntem Typ</translation>
    </message>
    <message>
        <source>“{0}” does not consist of whole blocks</source>
        <extracomment>{0}: name[:60]</extracomment>
        <translation>„{0}“ besteht nicht aus ganzen Blöcken</translation>
    </message>
    <message>
        <source>“{0}” lies beyond the end of the file</source>
        <extracomment>{0}: name[:60]</extracomment>
        <translation>„{0}“ liegt hinter dem Ende der Datei</translation>
    </message>
    <message>
        <source>numbers of type {0} cannot be read</source>
        <extracomment>{0}: kind.name</extracomment>
        <translation>Zahlen vom Typ {0} können nicht gelesen werden</translation>
    </message>
    <message>
        <source>“{0}” has {1} dimensions</source>
        <extracomment>{0}: name[:60]; {1}: count</extracomment>
        <translation>„{0}“ hat {1} Dimensionen</translation>
    </message>
    <message>
        <source>“{0}” is there twice</source>
        <extracomment>{0}: name[:60]</extracomment>
        <translation>„{0}“ kommt doppelt vor</translation>
    </message>
    <message>
        <source>“{0}” has a dimension that no file holds</source>
        <extracomment>{0}: name[:60]</extracomment>
        <translation>„{0}“ hat eine Dimension, die keine Datei fasst</translation>
    </message>
    <message>
        <source>a list of {0:,} items is longer than a model needs</source>
        <extracomment>{0}: count</extracomment>
        <translation>eine Liste mit {0:,} Einträgen ist länger, als ein Modell braucht</translation>
    </message>
    <message>
        <source>an entry is of the unknown type {0}</source>
        <extracomment>{0}: kind</extracomment>
        <translation>ein Eintrag ist vom unbekannten Typ {0}</translation>
    </message>
    <message>
        <source>a text of {0:,} bytes is longer than a model needs</source>
        <extracomment>{0}: length</extracomment>
        <translation>ein Text von {0:,} Byte ist länger, als ein Modell braucht</translation>
    </message>
    <message>
        <source>a text in it is not valid UTF-8</source>
        <translation>ein enthaltener Text ist kein gültiges UTF-8</translation>
    </message>
    <message>
        <source>it ends too early, its download was not complete</source>
        <translation>die Datei endet zu früh, das Herunterladen war nicht vollständig</translation>
    </message>
    <message>
        <source>it cannot be read as GGUF</source>
        <translation>die Datei kann nicht als GGUF gelesen werden</translation>
    </message>
    <message>
        <source>it does not hold a Llama-like network</source>
        <translation>die Datei enthält kein Llama-artiges Netz</translation>
    </message>
    <message>
        <source>its head count, head size and width do not belong together</source>
        <translation>Kopfzahl, Kopfgröße und Breite passen nicht zusammen</translation>
    </message>
    <message>
        <source>{0} should be {1} finite numbers</source>
        <extracomment>{0}: name; {1}: size</extracomment>
        <translation>{0} müsste aus {1} endlichen Zahlen bestehen</translation>
    </message>
    <message>
        <source>{0} should be a {1} × {2} matrix of type {3}</source>
        <extracomment>{0}: name; {1}: outputs; {2}: inputs; {3}: kind</extracomment>
        <translation>{0} müsste eine {1}-×-{2}-Matrix vom Typ {3} sein</translation>
    </message>
    <message>
        <source>{0} is missing</source>
        <extracomment>{0}: name</extracomment>
        <translation>{0} fehlt</translation>
    </message>
    <message>
        <source>{0} is of type {1}, not {2}</source>
        <extracomment>{0}: name; {1}: tensor.tensor_type.name; {2}: kind</extracomment>
        <translation>{0} ist vom Typ {1}, nicht {2}</translation>
    </message>
    <message>
        <source>the entry {0} is missing</source>
        <extracomment>{0}: key</extracomment>
        <translation>der Eintrag {0} fehlt</translation>
    </message>
    <message>
        <source>the entry {0} is {1!r}, not a sensible count</source>
        <extracomment>{0}: key; {1}: value</extracomment>
        <translation>der Eintrag {0} ist {1!r}, keine sinnvolle Anzahl</translation>
    </message>
    <message>
        <source>The model file {0} cannot be converted: {1}; download it again, it may be damaged.</source>
        <extracomment>{0}: self.path.name; {1}: what</extracomment>
        <translation>Die Modelldatei {0} kann nicht umgewandelt werden: {1}; sie erneut herunterladen, sie könnte beschädigt sein.</translation>
    </message>
    <message>
        <source>its activation is not SiLU</source>
        <translation>die Aktivierung ist nicht SiLU</translation>
    </message>
    <message>
        <source>it has biases where Llama has none</source>
        <translation>es gibt Bias-Vektoren, wo Llama keine hat</translation>
    </message>
    <message>
        <source>the base of its rotary positions is not a number</source>
        <translation>die Basis der rotierenden Positionen ist keine Zahl</translation>
    </message>
    <message>
        <source>its {0} does not list any file</source>
        <extracomment>{0}: INDEX</extracomment>
        <translation>{0} führt keine Datei auf</translation>
    </message>
    <message>
        <source>it holds no *.safetensors file</source>
        <translation>es gibt darin keine *.safetensors-Datei</translation>
    </message>
    <message>
        <source>its file “{0}” is missing</source>
        <extracomment>{0}: name[:80]</extracomment>
        <translation>die Datei „{0}“ fehlt</translation>
    </message>
    <message>
        <source>its {0} is damaged or not byte-level BPE ({1})</source>
        <extracomment>{0}: TOKENIZER; {1}: mistake</extracomment>
        <translation>{0} ist beschädigt oder kein BPE auf Byte-Ebene ({1})</translation>
    </message>
    <message>
        <source>its vocabulary of {0:,} tokens is larger than any</source>
        <extracomment>{0}: size</extracomment>
        <translation>das Vokabular von {0:,} Token ist größer als jedes andere</translation>
    </message>
    <message>
        <source>its embedding has {0:,} rows instead of {1:,}</source>
        <extracomment>{0}: sum(rows); {1}: size</extracomment>
        <translation>das Embedding hat {0:,} Zeilen statt {1:,}</translation>
    </message>
    <message>
        <source>its token {0} is outside the vocabulary, or there twice</source>
        <extracomment>{0}: i</extracomment>
        <translation>das Token {0} liegt außerhalb des Vokabulars oder kommt doppelt vor</translation>
    </message>
    <message>
        <source>a merge in its {0} does not have two parts</source>
        <extracomment>{0}: TOKENIZER</extracomment>
        <translation>eine Verschmelzung in {0} hat nicht zwei Teile</translation>
    </message>
    <message>
        <source>its tokenizer cuts text in a way that is not known here</source>
        <translation>der Tokenizer zerschneidet Text auf eine hier unbekannte Weise</translation>
    </message>
    <message>
        <source>“{0}” in its {1} is missing or damaged</source>
        <extracomment>{0}: key; {1}: CONFIG</extracomment>
        <translation>„{0}“ in {1} fehlt oder ist beschädigt</translation>
    </message>
    <message>
        <source>“{0}” in its {1} is not a sensible count</source>
        <extracomment>{0}: key; {1}: CONFIG</extracomment>
        <translation>„{0}“ in {1} ist keine sinnvolle Anzahl</translation>
    </message>
    <message>
        <source>“{0}” in its {1} is damaged</source>
        <extracomment>{0}: key; {1}: CONFIG</extracomment>
        <translation>„{0}“ in {1} ist beschädigt</translation>
    </message>
    <message>
        <source>its {0} is missing</source>
        <extracomment>{0}: name</extracomment>
        <translation>{0} fehlt darin</translation>
    </message>
    <message>
        <source>choose the folder that holds it</source>
        <translation>den Ordner wählen, der die Datei enthält</translation>
    </message>
    <message>
        <source>its {0} is larger than such a file can be</source>
        <extracomment>{0}: name</extracomment>
        <translation>{0} ist größer, als eine solche Datei sein kann</translation>
    </message>
    <message>
        <source>its {0} is damaged</source>
        <extracomment>{0}: name</extracomment>
        <translation>{0} ist beschädigt</translation>
    </message>
    <message>
        <source>open the GGUF file or the folder it was made from</source>
        <translation>die GGUF-Datei oder den Ordner öffnen, woraus es entstanden ist</translation>
    </message>
    <message>
        <source>{0} is longer than a graph can be</source>
        <extracomment>{0}: name</extracomment>
        <translation>{0} ist länger, als ein Graph sein kann</translation>
    </message>
    <message>
        <source>{0} and its weights do not fit</source>
        <extracomment>{0}: name</extracomment>
        <translation>{0} und die Gewichte passen nicht zusammen</translation>
    </message>
    <message>
        <source>{0} was not made by this version of Lamina</source>
        <extracomment>{0}: name</extracomment>
        <translation>{0} wurde nicht von dieser Version von Lamina erzeugt</translation>
    </message>
    <message>
        <source>its array “{0}” does not lie in {1}</source>
        <extracomment>{0}: name[:80]; {1}: WEIGHTS</extracomment>
        <translation>das Array „{0}“ liegt nicht in {1}</translation>
    </message>
    <message>
        <source>its {0} was not made by this version of Lamina</source>
        <extracomment>{0}: TOKENIZER</extracomment>
        <translation>{0} darin wurde nicht von dieser Version von Lamina erzeugt</translation>
    </message>
    <message>
        <source>Putting the files in place</source>
        <translation>Die Dateien werden abgelegt</translation>
    </message>
    <message>
        <source>The model could not be written to {0} ({1}); make room there or check that you may write to the folder, then try again.</source>
        <extracomment>{0}: where; {1}: reason(mistake)</extracomment>
        <translation>Das Modell konnte nicht nach {0} geschrieben werden ({1}); dort Platz schaffen oder die Schreibrechte für den Ordner prüfen und es noch einmal versuchen.</translation>
    </message>
    <message>
        <source>{0} is ready</source>
        <extracomment>{0}: title</extracomment>
        <translation>{0} ist bereit</translation>
    </message>
    <message>
        <source>Preparing a model needs the Python package {0}; install it with `pip install {0}`.</source>
        <extracomment>{0}: missing.name</extracomment>
        <translation>Zum Vorbereiten eines Modells wird das Python-Paket {0} gebraucht; mit `pip install {0}` installieren.</translation>
    </message>
    <message>
        <source>Reading the weights</source>
        <translation>Die Gewichte werden gelesen</translation>
    </message>
    <message>
        <source>The model file {0} cannot be converted: in its vocabulary {1}; download it again, it may be damaged.</source>
        <extracomment>{0}: path.name; {1}: mistake</extracomment>
        <translation>Die Modelldatei {0} kann nicht umgewandelt werden: im Vokabular: {1}; sie erneut herunterladen, sie könnte beschädigt sein.</translation>
    </message>
    <message>
        <source>Converting layer {0} of {1}</source>
        <extracomment>{0}: done; {1}: sizes.layers</extracomment>
        <translation>Schicht {0} von {1} wird umgewandelt</translation>
    </message>
    <message>
        <source>Writing checksums</source>
        <translation>Prüfsummen werden geschrieben</translation>
    </message>
    <message>
        <source>{0} is being prepared by another Lamina at this moment; wait until that one is done, then open the model.</source>
        <extracomment>{0}: title</extracomment>
        <translation>{0} wird gerade von einem anderen Lamina vorbereitet; warten, bis das fertig ist, und dann das Modell öffnen.</translation>
    </message>
    <message>
        <source>the numbers of “{0}” are missing</source>
        <extracomment>{0}: name</extracomment>
        <translation>die Zahlen von „{0}“ fehlen</translation>
    </message>
    <message>
        <source>“{0}” is {1} instead of {2}</source>
        <extracomment>{0}: name; {1}: found; {2}: wanted</extracomment>
        <translation>„{0}“ ist {1} statt {2}</translation>
    </message>
    <message>
        <source>download it again, or choose another model</source>
        <translation>es erneut herunterladen oder ein anderes Modell wählen</translation>
    </message>
    <message>
        <source>The model {0} cannot be opened: {1}; {2}.</source>
        <extracomment>{0}: path.name; {1}: what; {2}: mend</extracomment>
        <translation>Das Modell {0} kann nicht geöffnet werden: {1}; {2}.</translation>
    </message>
    <message>
        <source>“{0}” holds values that are not finite numbers</source>
        <extracomment>{0}: name</extracomment>
        <translation>„{0}“ enthält Werte, die keine endlichen Zahlen sind</translation>
    </message>
    <message>
        <source>layer count</source>
        <translation>Anzahl der Schichten</translation>
    </message>
    <message>
        <source>head count</source>
        <translation>Anzahl der Köpfe</translation>
    </message>
    <message>
        <source>key-value head count</source>
        <translation>Anzahl der Key-Value-Köpfe</translation>
    </message>
    <message>
        <source>MLP width</source>
        <translation>MLP-Breite</translation>
    </message>
    <message>
        <source>vocabulary size</source>
        <translation>Größe des Vokabulars</translation>
    </message>
    <message>
        <source>context length</source>
        <translation>Kontextlänge</translation>
    </message>
    <message>
        <source>its {0} is {1}, and {2:,} is the most it can be</source>
        <extracomment>{0}: what; {1}: value; {2}: most</extracomment>
        <translation>{0} ist {1}, höchstens {2:,} ist möglich</translation>
    </message>
    <message>
        <source>{0} heads cannot share {1} key-value heads</source>
        <extracomment>{0}: sizes.heads; {1}: sizes.kv_heads</extracomment>
        <translation>{0} Köpfe können sich {1} Key-Value-Köpfe nicht teilen</translation>
    </message>
    <message>
        <source>its head size of {0} is no multiple of 16</source>
        <extracomment>{0}: sizes.head_size</extracomment>
        <translation>die Kopfgröße {0} ist kein Vielfaches von 16</translation>
    </message>
    <message>
        <source>its {0} of {1} is no multiple of {2}</source>
        <extracomment>{0}: what; {1}: value; {2}: BLOCK</extracomment>
        <translation>{0}: {1} ist kein Vielfaches von {2}</translation>
    </message>
    <message>
        <source>its base of rotary positions is {0}</source>
        <extracomment>{0}: sizes.rope_base</extracomment>
        <translation>die Basis der rotierenden Positionen ist {0}</translation>
    </message>
    <message>
        <source>the ε of its norms is {0}</source>
        <extracomment>{0}: sizes.epsilon</extracomment>
        <translation>das ε der Normalisierungen ist {0}</translation>
    </message>
    <message>
        <source>its {0:.0f} billion weights are more than this program opens</source>
        <extracomment>{0}: sizes.parameters / 1000000000.0</extracomment>
        <translation>{0:.0f} Milliarden Gewichte sind mehr, als dieses Programm öffnet</translation>
    </message>
    <message>
        <source>run it on a server and connect to that, or choose a smaller model</source>
        <translation>es auf einem Server ausführen und damit verbinden oder ein kleineres Modell wählen</translation>
    </message>
    <message>
        <source>its header is longer than the file, or than a header can be</source>
        <translation>der Kopfteil ist länger als die Datei oder als ein Kopfteil sein kann</translation>
    </message>
    <message>
        <source>its header cannot be read as safetensors</source>
        <translation>der Kopfteil kann nicht als safetensors gelesen werden</translation>
    </message>
    <message>
        <source>“{0}” is of type {1}</source>
        <extracomment>{0}: name; {1}: entry.dtype[:20]</extracomment>
        <translation>„{0}“ ist vom Typ {1}</translation>
    </message>
    <message>
        <source>choose one in F32, F16 or BF16</source>
        <translation>eines in F32, F16 oder BF16 wählen</translation>
    </message>
    <message>
        <source>“{0}” has a shape that no model has</source>
        <extracomment>{0}: name</extracomment>
        <translation>„{0}“ hat eine Form, die kein Modell hat</translation>
    </message>
    <message>
        <source>“{0}” has {1:,} bytes, which do not fit its shape</source>
        <extracomment>{0}: name; {1}: end - begin</extracomment>
        <translation>„{0}“ hat {1:,} Byte, die nicht zur Form passen</translation>
    </message>
    <message>
        <source>{0} names {1}, which is not a file; correct or unset it.</source>
        <extracomment>{0}: WHEEL_VARIABLE; {1}: given</extracomment>
        <translation>{0} nennt {1}, das ist keine Datei; berichtigen oder löschen.</translation>
    </message>
    <message>
        <source>Checking the download</source>
        <translation>Die heruntergeladene Datei wird geprüft</translation>
    </message>
    <message>
        <source>The file {0} is not the published {1} (its checksum differs); download it again, or unset {2}.</source>
        <extracomment>{0}: wheel; {1}: source.wheel; {2}: WHEEL_VARIABLE</extracomment>
        <translation>Die Datei {0} ist nicht das veröffentlichte {1} (ihre Prüfsumme weicht ab); neu herunterladen oder {2} aufheben.</translation>
    </message>
    <message>
        <source>The language model belongs to this installation and cannot be made anew here; install Lamina again, or name the wheel of {0} in the environment as {1}.</source>
        <extracomment>{0}: source.requirement; {1}: WHEEL_VARIABLE</extracomment>
        <translation>Das Sprachmodell gehört zu dieser Installation und kann hier nicht neu erzeugt werden; Lamina neu installieren oder das Wheel von {0} in der Umgebung als {1} angeben.</translation>
    </message>
    <message>
        <source>pip gave no reason</source>
        <translation>pip nannte keinen Grund</translation>
    </message>
    <message>
        <source>pip could not download {0} ({1}); check the connection, or download the wheel elsewhere and name it in the environment as {2}.</source>
        <extracomment>{0}: source.requirement; {1}: reason; {2}: WHEEL_VARIABLE</extracomment>
        <translation>pip konnte {0} nicht herunterladen ({1}); die Verbindung prüfen oder das Wheel anderswo herunterladen und in der Umgebung als {2} angeben.</translation>
    </message>
    <message>
        <source>Asking for {0}</source>
        <extracomment>{0}: source.requirement</extracomment>
        <translation>Anfrage nach {0}</translation>
    </message>
    <message>
        <source>Downloading the weights: {0:.0f} of {1:.0f} MB</source>
        <extracomment>{0}: most / 1000000.0; {1}: source.wheel_size / 1000000.0</extracomment>
        <translation>Die Gewichte werden heruntergeladen: {0:.0f} von {1:.0f} MB</translation>
    </message>
    <message>
        <source>Unpacking the weights</source>
        <translation>Die Gewichte werden entpackt</translation>
    </message>
    <message>
        <source>The file {0} cannot be unpacked; download it again.</source>
        <extracomment>{0}: wheel</extracomment>
        <translation>Die Datei {0} kann nicht entpackt werden; sie erneut herunterladen.</translation>
    </message>
    <message>
        <source>The file {0} in {1} is not the published one; download the wheel again.</source>
        <extracomment>{0}: source.member; {1}: wheel</extracomment>
        <translation>Die Datei {0} in {1} ist nicht die veröffentlichte; das Wheel erneut herunterladen.</translation>
    </message>
    <message>
        <source>There is no layer {0}; this model has {1}.</source>
        <extracomment>{0}: place + 1; {1}: sizes.layers</extracomment>
        <translation>Es gibt keine Schicht {0}; dieses Modell hat {1}.</translation>
    </message>
    <message>
        <source>There is no head {0}; each layer of this model has {1}.</source>
        <extracomment>{0}: change.head + 1; {1}: sizes.heads</extracomment>
        <translation>Es gibt keinen Kopf {0}; jede Schicht dieses Modells hat {1}.</translation>
    </message>
    <message>
        <source>A block is “attention” or “mlp”.</source>
        <translation>Ein Block ist „attention“ oder „mlp“.</translation>
    </message>
    <message>
        <source>A vector of this model has {0} numbers.</source>
        <extracomment>{0}: sizes.width</extracomment>
        <translation>Ein Vektor dieses Modells hat {0} Zahlen.</translation>
    </message>
    <message>
        <source>The position of a patch is counted from the first token.</source>
        <translation>Die Position eines Patches wird ab dem ersten Token gezählt.</translation>
    </message>
    <message>
        <source>A factor is a number from −{0:g} to {0:g}.</source>
        <extracomment>{0}: STRONGEST</extracomment>
        <translation>Ein Faktor ist eine Zahl von −{0:g} bis {0:g}.</translation>
    </message>
    <message>
        <source>There is no token {0} in this model&apos;s vocabulary.</source>
        <extracomment>{0}: token</extracomment>
        <translation>Im Vokabular dieses Modells gibt es kein Token {0}.</translation>
    </message>
    <message>
        <source>The comparison was stopped.</source>
        <translation>Der Vergleich wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The text has {0:,} tokens, and the vectors of the last {1:,} alone are kept; shorten it.</source>
        <extracomment>{0}: len(ids); {1}: seen.hidden.shape[1]</extracomment>
        <translation>Der Text hat {0:,} Token, behalten werden nur die Vektoren der letzten {1:,}; ihn kürzen.</translation>
    </message>
    <message>
        <source>layer {0} · head {1} {2}</source>
        <extracomment>{0}: change.layer + 1; {1}: change.head + 1; {2}: _factor(change.factor)</extracomment>
        <translation>Schicht {0} · Kopf {1} {2}</translation>
    </message>
    <message>
        <source>attention</source>
        <translation>Attention</translation>
    </message>
    <message>
        <source>layer {0} · {1} {2}</source>
        <extracomment>{0}: change.layer + 1; {1}: block; {2}: _factor(change.factor)</extracomment>
        <translation>Schicht {0} · {1} {2}</translation>
    </message>
    <message>
        <source>before layer {0} · token {1} replaced</source>
        <extracomment>{0}: change.place + 1; {1}: change.position + 1</extracomment>
        <translation>vor Schicht {0} · Token {1} ersetzt</translation>
    </message>
    <message>
        <source>before layer {0} · direction × {1:g}</source>
        <extracomment>{0}: change.place + 1; {1}: change.scale</extracomment>
        <translation>vor Schicht {0} · Richtung × {1:g}</translation>
    </message>
    <message>
        <source>÷ temperature</source>
        <translation>÷ Temperatur</translation>
    </message>
    <message>
        <source>repeat penalty</source>
        <translation>Wiederholungsstrafe</translation>
    </message>
    <message>
        <source>to 1</source>
        <translation>auf 1</translation>
    </message>
    <message>
        <source>The text fills the model&apos;s {0:,} tokens; shorten it to go on.</source>
        <extracomment>{0}: self.model.sizes.context</extracomment>
        <translation>Der Text füllt die {0:,} Token des Modells; ihn kürzen, um fortzufahren.</translation>
    </message>
    <message>
        <source>The share of its attention that goes to earlier tokens, leaving out the first one.</source>
        <translation>Der Anteil der Attention, der auf frühere Token geht, ohne das erste.</translation>
    </message>
    <message>
        <source>strongest look</source>
        <translation>stärkster Blick</translation>
    </message>
    <message>
        <source>The largest weight in each row: near 1, the head looks at one token alone.</source>
        <translation>Das größte Gewicht in jeder Zeile: Nahe 1 schaut der Kopf auf ein einziges Token.</translation>
    </message>
    <message>
        <source> bits</source>
        <translation> Bits</translation>
    </message>
    <message>
        <source>How far the head spreads its look; 0 bits is one token alone.</source>
        <translation>Wie weit der Kopf seinen Blick streut; 0 Bit ist ein einziges Token.</translation>
    </message>
    <message>
        <source>looks at itself</source>
        <translation>schaut auf sich selbst</translation>
    </message>
    <message>
        <source>The weight of each token on itself.</source>
        <translation>Das Gewicht jedes Tokens auf sich selbst.</translation>
    </message>
    <message>
        <source>looks at the first token</source>
        <translation>schaut auf das erste Token</translation>
    </message>
    <message>
        <source>Where most heads rest when they have nothing to say.</source>
        <translation>Wo die meisten Köpfe ruhen, wenn sie nichts zu sagen haben.</translation>
    </message>
    <message>
        <source>looks at the token before</source>
        <translation>schaut auf das Token davor</translation>
    </message>
    <message>
        <source>The weight on the token before.</source>
        <translation>Das Gewicht auf dem Token davor.</translation>
    </message>
    <message>
        <source>induction</source>
        <translation>Induktion</translation>
    </message>
    <message>
        <source>The weight on what followed the same token earlier; the text must repeat itself.</source>
        <translation>Das Gewicht auf dem, was früher auf dasselbe Token folgte; der Text muss sich wiederholen.</translation>
    </message>
    <message>
        <source>Layer {0}, head {1} was not kept; inspect the text again with this layer asked for.</source>
        <extracomment>{0}: layer; {1}: head</extracomment>
        <translation>Schicht {0}, Kopf {1} wurde nicht behalten; den Text mit dieser Schicht erneut untersuchen.</translation>
    </message>
    <message>
        <source>The inspection was stopped.</source>
        <translation>Die Untersuchung wurde abgebrochen.</translation>
    </message>
    <message>
        <source>There is no layer {0}; this model&apos;s go from 0 to {1}.</source>
        <extracomment>{0}: layer; {1}: sizes.layers - 1</extracomment>
        <translation>Es gibt keine Schicht {0}; bei diesem Modell gehen sie von 0 bis {1}.</translation>
    </message>
    <message>
        <source>attention is kept for {0} of {1} layers</source>
        <extracomment>{0}: len(held); {1}: wanted</extracomment>
        <translation>Attention ist für {0} von {1} Schichten behalten</translation>
    </message>
    <message>
        <source>of the first {0:,} positions not everything is kept</source>
        <extracomment>{0}: early</extracomment>
        <translation>von den ersten {0:,} Positionen ist nicht alles behalten</translation>
    </message>
    <message>
        <source>, and </source>
        <translation>, und </translation>
    </message>
    <message>
        <source>The text is long ({0:,} tokens): {1}.</source>
        <extracomment>{0}: count; {1}: told</extracomment>
        <translation>Der Text ist lang ({0:,} Token): {1}.</translation>
    </message>
    <message>
        <source>There is no text to go on from; type at least one character.</source>
        <translation>Es gibt keinen Text zum Fortsetzen; mindestens ein Zeichen eingeben.</translation>
    </message>
    <message>
        <source>There is no token {0}; this model&apos;s tokens go from 0 to {1:,}.</source>
        <extracomment>{0}: i; {1}: self.sizes.vocabulary - 1</extracomment>
        <translation>Es gibt kein Token {0}; die Token dieses Modells gehen von 0 bis {1:,}.</translation>
    </message>
    <message>
        <source>The reading was stopped.</source>
        <translation>Das Lesen wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The lens was stopped.</source>
        <translation>Die Linse wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The text has {0:,} tokens, too many to keep the attention of all layers; shorten it to see who contributes.</source>
        <extracomment>{0}: count</extracomment>
        <translation>Der Text hat {0:,} Token, zu viele, um die Attention aller Schichten zu behalten; ihn kürzen, um zu sehen, wer beiträgt.</translation>
    </message>
    <message>
        <source>The contributions were stopped.</source>
        <translation>Die Beiträge wurden abgebrochen.</translation>
    </message>
    <message>
        <source>Of this text of {0:,} tokens the vectors from token {1:,} on were kept; shorten it to see earlier ones.</source>
        <extracomment>{0}: len(seen.ids); {1}: early + 1</extracomment>
        <translation>Von diesem Text mit {0:,} Token wurden die Vektoren ab Token {1:,} behalten; ihn kürzen, um frühere zu sehen.</translation>
    </message>
    <message>
        <source>run `python -m models --prepare` to make it again</source>
        <translation>mit `python -m models --prepare` neu erzeugen</translation>
    </message>
    <message>
        <source>There is no prepared model in {0}; {1}.</source>
        <extracomment>{0}: folder; {1}: REPAIR</extracomment>
        <translation>In {0} gibt es kein vorbereitetes Modell; {1}.</translation>
    </message>
    <message>
        <source>The file {0} cannot be read as a model; {1}.</source>
        <extracomment>{0}: path; {1}: REPAIR</extracomment>
        <translation>Die Datei {0} kann nicht als Modell gelesen werden; {1}.</translation>
    </message>
    <message>
        <source>The file {0} was made by another version; {1}.</source>
        <extracomment>{0}: path; {1}: REPAIR</extracomment>
        <translation>Die Datei {0} stammt von einer anderen Version; {1}.</translation>
    </message>
    <message>
        <source>The file {0} is damaged; {1}.</source>
        <extracomment>{0}: path; {1}: REPAIR</extracomment>
        <translation>Die Datei {0} ist beschädigt; {1}.</translation>
    </message>
    <message>
        <source>The model file {0} is missing; {1}.</source>
        <extracomment>{0}: path; {1}: REPAIR</extracomment>
        <translation>Die Modelldatei {0} fehlt; {1}.</translation>
    </message>
    <message>
        <source>The model file {0} has {1:,} bytes instead of {2:,}; {3}.</source>
        <extracomment>{0}: path; {1}: size; {2}: record.size; {3}: REPAIR</extracomment>
        <translation>Die Modelldatei {0} hat {1:,} Byte statt {2:,}; {3}.</translation>
    </message>
    <message>
        <source>The model file {0} cannot be read; {1}.</source>
        <extracomment>{0}: path; {1}: REPAIR</extracomment>
        <translation>Die Modelldatei {0} kann nicht gelesen werden; {1}.</translation>
    </message>
    <message>
        <source>The model file {0} is damaged; {1}.</source>
        <extracomment>{0}: path; {1}: REPAIR</extracomment>
        <translation>Die Modelldatei {0} ist beschädigt; {1}.</translation>
    </message>
    <message>
        <source>A vector of nothing but 0 has no direction; choose another token.</source>
        <translation>Ein Vektor aus lauter Nullen hat keine Richtung; ein anderes Token wählen.</translation>
    </message>
    <message>
        <source>A map needs at least two different tokens; write a few more words.</source>
        <translation>Eine Karte braucht mindestens zwei verschiedene Token; noch ein paar Wörter schreiben.</translation>
    </message>
    <message>
        <source>You are a helpful assistant.</source>
        <translation>You are a helpful assistant.</translation>
    </message>
    <message>
        <source>a GGUF file, a Hugging Face folder with config.json, or a model prepared by Lamina</source>
        <translation>eine GGUF-Datei, einen Hugging-Face-Ordner mit config.json oder ein von Lamina vorbereitetes Modell</translation>
    </message>
    <message>
        <source>not enough memory</source>
        <translation>nicht genug Speicher</translation>
    </message>
    <message>
        <source>The model {0} could not be opened ({1}); make room, or check that its files can be read, then try again.</source>
        <extracomment>{0}: self.chosen.name; {1}: why</extracomment>
        <translation>Das Modell {0} konnte nicht geöffnet werden ({1}); Platz schaffen oder prüfen, ob die Dateien lesbar sind, und es noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Checking the files</source>
        <translation>Die Dateien werden geprüft</translation>
    </message>
    <message>
        <source>Reading the model</source>
        <translation>Das Modell wird gelesen</translation>
    </message>
    <message>
        <source>The model is ready</source>
        <translation>Das Modell ist bereit</translation>
    </message>
    <message>
        <source>{0} is no converted model, so that nothing was deleted.</source>
        <extracomment>{0}: folder</extracomment>
        <translation>{0} ist kein umgewandeltes Modell, darum wurde nichts gelöscht.</translation>
    </message>
    <message>
        <source>The converted model in {0} could not be deleted ({1}); close what has it open, then try again.</source>
        <extracomment>{0}: folder; {1}: reason(mistake)</extracomment>
        <translation>Das umgewandelte Modell in {0} konnte nicht gelöscht werden ({1}); schließen, was es geöffnet hält, und es noch einmal versuchen.</translation>
    </message>
    <message>
        <source>There is no file or folder {0}; choose {1}.</source>
        <extracomment>{0}: chosen; {1}: CHOICES</extracomment>
        <translation>Es gibt keine Datei und keinen Ordner {0}; wählbar: {1}.</translation>
    </message>
    <message>
        <source>{0} is not a model that can be opened; choose {1}.</source>
        <extracomment>{0}: chosen.name; {1}: CHOICES</extracomment>
        <translation>{0} ist kein Modell, das sich öffnen lässt; wählbar: {1}.</translation>
    </message>
    <message>
        <source>Reading the header</source>
        <translation>Der Kopfteil wird gelesen</translation>
    </message>
    <message>
        <source>in its vocabulary {0}</source>
        <extracomment>{0}: mistake</extracomment>
        <translation>im Vokabular: {0}</translation>
    </message>
    <message>
        <source>A text needs at least two tokens, since the first has none before it.</source>
        <translation>Ein Text braucht mindestens zwei Token, denn vor dem ersten steht keines.</translation>
    </message>
    <message>
        <source>Processor (CPU)</source>
        <translation>Prozessor (CPU)</translation>
    </message>
    <message>
        <source>NVIDIA graphics card (CUDA)</source>
        <translation>NVIDIA-Grafikkarte (CUDA)</translation>
    </message>
    <message>
        <source>Graphics card on Windows (DirectML)</source>
        <translation>Grafikkarte unter Windows (DirectML)</translation>
    </message>
    <message>
        <source>Apple chip (CoreML)</source>
        <translation>Apple-Chip (CoreML)</translation>
    </message>
    <message>
        <source>The best available</source>
        <translation>Die beste verfügbare</translation>
    </message>
    <message>
        <source>from 0 to 100</source>
        <translation>von 0 bis 100</translation>
    </message>
    <message>
        <source>0 or more</source>
        <translation>0 oder mehr</translation>
    </message>
    <message>
        <source>above 0 and at most 1</source>
        <translation>über 0 und höchstens 1</translation>
    </message>
    <message>
        <source>from 0 to 1</source>
        <translation>von 0 bis 1</translation>
    </message>
    <message>
        <source>above 0 and at most 100</source>
        <translation>über 0 und höchstens 100</translation>
    </message>
    <message>
        <source>The {0} is {1}; it must be {2}.</source>
        <extracomment>{0}: name; {1}: value; {2}: range_</extracomment>
        <translation>{0} ist {1}; erlaubt ist: {2}.</translation>
    </message>
    <message>
        <source>The model&apos;s answer holds a value that is not a number; run `python -m models --prepare` to make it again.</source>
        <translation>Die Antwort des Modells enthält einen Wert, der keine Zahl ist; es mit `python -m models --prepare` neu erzeugen.</translation>
    </message>
    <message>
        <source>A server tells the pieces it writes, not how it splits the prompt.</source>
        <translation>Ein Server nennt die Stücke, die er schreibt, nicht, wie er den Prompt zerlegt.</translation>
    </message>
    <message>
        <source>A server does not show its embedding vectors.</source>
        <translation>Ein Server zeigt seine Embedding-Vektoren nicht.</translation>
    </message>
    <message>
        <source>A server does not show its layers and attention.</source>
        <translation>Ein Server zeigt seine Schichten und seine Attention nicht.</translation>
    </message>
    <message>
        <source>A server tells the probabilities of the likeliest few tokens only.</source>
        <translation>Ein Server nennt nur die Wahrscheinlichkeiten der wenigen wahrscheinlichsten Token.</translation>
    </message>
    <message>
        <source>The key holds characters that no key has; copy it again.</source>
        <translation>Der Schlüssel enthält Zeichen, die kein Schlüssel hat; ihn noch einmal kopieren.</translation>
    </message>
    <message>
        <source>sends more than an answer can be</source>
        <translation>sendet mehr, als eine Antwort sein kann</translation>
    </message>
    <message>
        <source>ask another server</source>
        <translation>einen anderen Server fragen</translation>
    </message>
    <message>
        <source>closed the connection in the middle of its answer</source>
        <translation>hat die Verbindung mitten in der Antwort geschlossen</translation>
    </message>
    <message>
        <source>closed the connection without an answer</source>
        <translation>hat die Verbindung ohne Antwort geschlossen</translation>
    </message>
    <message>
        <source>look at its log, then try again</source>
        <translation>das Protokoll ansehen und es dann noch einmal versuchen</translation>
    </message>
    <message>
        <source>reports: “{0}”</source>
        <extracomment>{0}: error_message(found.error)</extracomment>
        <translation>meldet: „{0}“</translation>
    </message>
    <message>
        <source>change that, then try again</source>
        <translation>das ändern und es dann noch einmal versuchen</translation>
    </message>
    <message>
        <source>Bearer {0}</source>
        <extracomment>{0}: self._key</extracomment>
        <translation>Bearer {0}</translation>
    </message>
    <message>
        <source>The text holds half of a surrogate pair, which is no letter; remove it.</source>
        <translation>Der Text enthält ein halbes Surrogatpaar, das ist kein Buchstabe; es entfernen.</translation>
    </message>
    <message>
        <source>The request was stopped.</source>
        <translation>Die Anfrage wurde abgebrochen.</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>cannot be reached ({0})</source>
        <extracomment>{0}: one_line(why)</extracomment>
        <translation>ist nicht erreichbar ({0})</translation>
    </message>
    <message>
        <source>check the address and whether the server runs</source>
        <translation>die Adresse prüfen und ob der Server läuft</translation>
    </message>
    <message>
        <source>sends on to another address, which is not followed</source>
        <translation>leitet an eine andere Adresse weiter, der nicht gefolgt wird</translation>
    </message>
    <message>
        <source>type that one instead</source>
        <translation>stattdessen diese eingeben</translation>
    </message>
    <message>
        <source>asks for another key{0}</source>
        <extracomment>{0}: said</extracomment>
        <translation>verlangt einen anderen Schlüssel{0}</translation>
    </message>
    <message>
        <source>enter the key that belongs to it</source>
        <translation>den zugehörigen Schlüssel eingeben</translation>
    </message>
    <message>
        <source>knows no such address or model{0}</source>
        <extracomment>{0}: said</extracomment>
        <translation>kennt diese Adresse oder dieses Modell nicht{0}</translation>
    </message>
    <message>
        <source>choose one of the models it offers</source>
        <translation>eines der angebotenen Modelle wählen</translation>
    </message>
    <message>
        <source>has too much to do{0}</source>
        <extracomment>{0}: said</extracomment>
        <translation>hat zu viel zu tun{0}</translation>
    </message>
    <message>
        <source>wait a little, then try again</source>
        <translation>etwas warten und es dann noch einmal versuchen</translation>
    </message>
    <message>
        <source>refuses the request ({0}){1}</source>
        <extracomment>{0}: status; {1}: said</extracomment>
        <translation>lehnt die Anfrage ab ({0}){1}</translation>
    </message>
    <message>
        <source>change it, then try again</source>
        <translation>sie ändern und es dann noch einmal versuchen</translation>
    </message>
    <message>
        <source>failed ({0}){1}</source>
        <extracomment>{0}: status; {1}: said</extracomment>
        <translation>ist gescheitert ({0}){1}</translation>
    </message>
    <message>
        <source>said nothing for {0:g} seconds</source>
        <extracomment>{0}: self._silence</extracomment>
        <translation>schwieg {0:g} Sekunden lang</translation>
    </message>
    <message>
        <source>answers what no language model&apos;s server answers</source>
        <translation>antwortet, wie kein Server eines Sprachmodells antwortet</translation>
    </message>
    <message>
        <source>check the address and its port</source>
        <translation>die Adresse und ihren Port prüfen</translation>
    </message>
    <message>
        <source>The server {0} {1}; {2}.</source>
        <extracomment>{0}: self.address; {1}: what; {2}: mend</extracomment>
        <translation>Der Server {0} {1}; {2}.</translation>
    </message>
    <message>
        <source>That is not the address of a server; type one like http://localhost:8080.</source>
        <translation>Das ist keine Adresse eines Servers; eine eingeben wie http://localhost:8080.</translation>
    </message>
    <message>
        <source>There is no provider called {0!r}; choose {1}.</source>
        <extracomment>{0}: provider; {1}: &apos;, &apos;.join([AUTO, *BY_KEY])</extracomment>
        <translation>Es gibt keine Recheneinheit namens {0!r}; zur Wahl stehen {1}.</translation>
    </message>
    <message>
        <source>{0} failed while running ({1}); the model runs on the CPU now.</source>
        <extracomment>{0}: failed; {1}: reason</extracomment>
        <translation>{0} ist während der Rechnung ausgefallen ({1}); das Modell läuft nun auf der CPU.</translation>
    </message>
    <message>
        <source>The installed ONNX Runtime has no {0}; the model runs on the CPU.</source>
        <extracomment>{0}: title(provider)</extracomment>
        <translation>Die installierte ONNX Runtime bietet {0} nicht; das Modell läuft auf der CPU.</translation>
    </message>
    <message>
        <source>ONNX Runtime cannot open the model file {0} ({1}); run `python -m models --prepare` to make it again.</source>
        <extracomment>{0}: self._graph; {1}: _first_line(mistake)</extracomment>
        <translation>ONNX Runtime kann die Modelldatei {0} nicht öffnen ({1}); sie mit `python -m models --prepare` neu erzeugen.</translation>
    </message>
    <message>
        <source>{0} did not start ({1}); the model runs on the CPU.</source>
        <extracomment>{0}: title(wanted); {1}: reason</extracomment>
        <translation>{0} ist nicht gestartet ({1}); das Modell läuft auf der CPU.</translation>
    </message>
    <message>
        <source>{0} found no device; the model runs on the CPU.</source>
        <extracomment>{0}: title(wanted)</extracomment>
        <translation>{0} hat kein Gerät gefunden; das Modell läuft auf der CPU.</translation>
    </message>
    <message>
        <source>ONNX Runtime failed while running the model ({0}); load the model again, or choose the CPU as provider.</source>
        <extracomment>{0}: _first_line(final)</extracomment>
        <translation>ONNX Runtime ist beim Ausführen des Modells ausgefallen ({0}); das Modell neu laden oder die CPU als Recheneinheit wählen.</translation>
    </message>
    <message>
        <source>The costs were stopped.</source>
        <translation>Die Kosten wurden abgebrochen.</translation>
    </message>
    <message>
        <source>The layers were stopped.</source>
        <translation>Die Schichten wurden abgebrochen.</translation>
    </message>
    <message>
        <source>The neurons were stopped.</source>
        <translation>Die Neuronen wurden abgebrochen.</translation>
    </message>
    <message>
        <source>The text has {0:,} tokens, too many to keep all of it; shorten it to see what the layers add.</source>
        <extracomment>{0}: count</extracomment>
        <translation>Der Text hat {0:,} Token, zu viele, um alles zu behalten; ihn kürzen, um zu sehen, was die Schichten hinzufügen.</translation>
    </message>
    <message>
        <source>The tokenizer {0} does not fit the model; {1}.</source>
        <extracomment>{0}: path; {1}: REPAIR</extracomment>
        <translation>Der Tokenizer {0} passt nicht zum Modell; {1}.</translation>
    </message>
    <message>
        <source>The text cannot be split into tokens; change it.</source>
        <translation>Der Text lässt sich nicht in Token zerlegen; ihn ändern.</translation>
    </message>
    <message>
        <source>The tokenizer {0} cannot be read; {1}.</source>
        <extracomment>{0}: self._path; {1}: REPAIR</extracomment>
        <translation>Der Tokenizer {0} kann nicht gelesen werden; {1}.</translation>
    </message>
    <message>
        <source>The model file {0} lacks the weights {1}; {2}.</source>
        <extracomment>{0}: self._data; {1}: name; {2}: REPAIR</extracomment>
        <translation>Der Modelldatei {0} fehlen die Gewichte {1}; {2}.</translation>
    </message>
    <message>
        <source>There is no earlier version: one is kept each time a file is saved over.</source>
        <translation type="vanished">Es gibt keine frühere Fassung: Jedes Mal, wenn eine Datei überschrieben wird, wird eine aufbewahrt.</translation>
    </message>
    <message>
        <source>{0} cannot be written: {1}.</source>
        <extracomment>{0}: path.name; {1}: reason(error)</extracomment>
        <translation type="vanished">{0} kann nicht geschrieben werden: {1}.</translation>
    </message>
    <message>
        <source>Drag a layer from the left, double-click here, or press Space and type its name.</source>
        <translation type="vanished">Links eine Schicht greifen und herziehen, hier doppelklicken oder die Leertaste drücken und ihren Namen tippen.</translation>
    </message>
    <message>
        <source>{0:,} of {1}</source>
        <extracomment>{0}: bench.token_count; {1}: vocabulary</extracomment>
        <translation type="vanished">{0:,} von {1}</translation>
    </message>
    <message>
        <source>{0:.0f} % right</source>
        <extracomment>{0}: 100 * found.accuracy</extracomment>
        <translation type="vanished">{0:.0f} % richtig</translation>
    </message>
    <message>
        <source>36 characters</source>
        <translation type="vanished">36 Zeichen</translation>
    </message>
    <message>
        <source>Which layer, counted from 0.</source>
        <translation type="vanished">Welche Schicht, ab 0 gezählt.</translation>
    </message>
    <message>
        <source>The bars show the cosine: 100 % would be the same direction. Below, the first 96 of the 576 numbers that the word is to the model.</source>
        <translation type="vanished">Die Balken zeigen den Kosinus: 100 % wäre dieselbe Richtung. Darunter die ersten 96 der 576 Zahlen, die das Wort für das Modell ist.</translation>
    </message>
    <message>
        <source>Pairs ranked rightly: {0:.0%} of those picked, which is soon reached; held-out pairs: {1}.</source>
        <extracomment>{0}: verdict.picked; {1}: held</extracomment>
        <translation type="vanished">Richtig geordnete Paare: {0:.0%} der gewählten, was bald erreicht ist; zurückgehaltene Paare: {1}.</translation>
    </message>
    <message>
        <source>{0:.0%} real words · {1:.0%} different token pairs · {2:.3f} nats per token from the reference</source>
        <extracomment>{0}: m.words; {1}: m.variety; {2}: m.kl</extracomment>
        <translation type="vanished">{0:.0%} echte Wörter · {1:.0%} verschiedene Tokenpaare · {2:.3f} Nats pro Token von der Referenz</translation>
    </message>
    <message>
        <source>{0:.0%} real words</source>
        <extracomment>{0}: words[-1]</extracomment>
        <translation type="vanished">{0:.0%} echte Wörter</translation>
    </message>
    <message>
        <source>x → f₁ → ReLU → f₂ → ReLU: from (1, 2) to (4, 2), every number in sight.</source>
        <translation type="vanished">x → f₁ → ReLU → f₂ → ReLU: von (1, 2) nach (4, 2), jede Zahl im Blick.</translation>
    </message>
    <message>
        <source>the search was stopped.</source>
        <translation type="vanished">die Suche wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Copy {0}</source>
        <extracomment>{0}: what</extracomment>
        <translation type="vanished">{0} kopieren</translation>
    </message>
    <message>
        <source>Put the {0} on the clipboard</source>
        <extracomment>{0}: what</extracomment>
        <translation type="vanished">In die Zwischenablage legen: {0}</translation>
    </message>
    <message>
        <source>(1, 2) is at {0} · {1}</source>
        <extracomment>{0}: vector_text(self.plot.point, digits=3); {1}: there</extracomment>
        <translation type="vanished">(1, 2) ist bei {0} · {1}</translation>
    </message>
    <message>
        <source>Nothing to {0}</source>
        <extracomment>{0}: verb.lower()</extracomment>
        <translation type="vanished">Nicht möglich: {0}</translation>
    </message>
    <message>
        <source>Open {0}{1}</source>
        <extracomment>{0}: first.title[:1].lower(); {1}: first.title[1:]</extracomment>
        <translation type="vanished">Öffnen: {0}{1}</translation>
    </message>
    <message>
        <source>Set {0}{1}</source>
        <extracomment>{0}: option.label[:1].lower(); {1}: option.label[1:]</extracomment>
        <translation type="vanished">Ändern: {0}{1}</translation>
    </message>
    <message>
        <source>{0:.0%} right</source>
        <extracomment>{0}: found.accuracy</extracomment>
        <translation type="vanished">{0:.0%} richtig</translation>
    </message>
    <message>
        <source> (Or: {0}{1})</source>
        <extracomment>{0}: mistakes[1].sentence[0].lower(); {1}: mistakes[1].sentence[1:]</extracomment>
        <translation type="vanished"> (Oder: {0}{1})</translation>
    </message>
    <message>
        <source>Of all texts and numbers; the course and the examples’ texts for models are in English. A change takes effect when Lamina starts the next time.</source>
        <translation type="vanished">Für alle Texte und Zahlen; der Kurs und die Beispieltexte für Modelle sind englisch. Eine Änderung gilt ab dem nächsten Start von Lamina.</translation>
    </message>
    <message>
        <source>{0:,} of {1:,} {2}</source>
        <extracomment>{0}: shown; {1}: total; {2}: noun</extracomment>
        <translation type="vanished">{0:,} von {1:,} {2}</translation>
    </message>
    <message>
        <source>row is</source>
        <translation type="vanished">Zeile ist</translation>
    </message>
    <message>
        <source>rows are</source>
        <translation type="vanished">Zeilen sind</translation>
    </message>
    <message>
        <source>{0:,} {1} on the clipboard.</source>
        <extracomment>{0}: len(rows); {1}: noun</extracomment>
        <translation type="vanished">{0:,} {1} in der Zwischenablage.</translation>
    </message>
    <message>
        <source>{0:.0f} {1} examples of “{2}” are taken for “{3}”</source>
        <extracomment>{0}: value; {1}: part; {2}: names[row]; {3}: names[column]</extracomment>
        <translation type="vanished">{0:.0f} Beispiele ({1}) für „{2}“ werden für „{3}“ gehalten</translation>
    </message>
    <message>
        <source>the system gave no reason</source>
        <translation type="vanished">das System nannte keinen Grund</translation>
    </message>
    <message>
        <source>Of all texts and numbers. A change takes effect when Lamina starts the next time.</source>
        <translation type="vanished">Für alle Texte und Zahlen. Eine Änderung gilt ab dem nächsten Start von Lamina.</translation>
    </message>
</context>
</TS>
