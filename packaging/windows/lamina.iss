; The Windows installer, per user and without an administrator. packaging/package.py calls the compiler:
;   ISCC /DVersion=0.1.0 /DRoot=C:\path\to\lamina packaging\windows\lamina.iss

#ifndef Version
  #error Version is set by packaging/package.py
#endif
#ifndef Root
  #define Root "..\.."
#endif

[Setup]
AppId={{7C2E6E6B-6C0C-4D3B-9B44-3F3B8E0C7B11}
AppName=Lamina
AppVersion={#Version}
AppVerName=Lamina {#Version}
AppPublisher=The Lamina authors
VersionInfoVersion={#Version}
DefaultDirName={localappdata}\Programs\Lamina
DefaultGroupName=Lamina
DisableProgramGroupPage=yes
DisableDirPage=auto
PrivilegesRequired=lowest
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
LicenseFile={#Root}\LICENSE
SetupIconFile={#Root}\build\icons\lamina.ico
UninstallDisplayIcon={app}\lamina.exe
OutputDir={#Root}\dist
OutputBaseFilename=lamina-{#Version}-setup
Compression=lzma2/normal
SolidCompression=yes
WizardStyle=modern
ChangesAssociations=yes
CloseApplications=yes

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; GroupDescription: "{cm:AdditionalIcons}"; Flags: unchecked

[InstallDelete]
; An upgrade leaves nothing of the old version behind. Settings are elsewhere and stay.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "{#Root}\dist\lamina\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs
Source: "{#Root}\build\icons\lamina-network.ico"; DestDir: "{app}"; Flags: ignoreversion

[Icons]
Name: "{group}\Lamina"; Filename: "{app}\lamina.exe"
Name: "{userdesktop}\Lamina"; Filename: "{app}\lamina.exe"; Tasks: desktopicon

[Registry]
Root: HKCU; Subkey: "Software\Classes\.lamina"; ValueType: string; ValueData: "Lamina.Network"; Flags: uninsdeletevalue uninsdeletekeyifempty
Root: HKCU; Subkey: "Software\Classes\.lamina-exercises"; ValueType: string; ValueData: "Lamina.Exercises"; Flags: uninsdeletevalue uninsdeletekeyifempty
Root: HKCU; Subkey: "Software\Classes\.lamina-run"; ValueType: string; ValueData: "Lamina.Run"; Flags: uninsdeletevalue uninsdeletekeyifempty
Root: HKCU; Subkey: "Software\Classes\Lamina.Network"; ValueType: string; ValueData: "Lamina network"; Flags: uninsdeletekey
Root: HKCU; Subkey: "Software\Classes\Lamina.Network\DefaultIcon"; ValueType: string; ValueData: "{app}\lamina-network.ico"
Root: HKCU; Subkey: "Software\Classes\Lamina.Network\shell\open\command"; ValueType: string; ValueData: """{app}\lamina.exe"" ""%1"""
Root: HKCU; Subkey: "Software\Classes\Lamina.Exercises"; ValueType: string; ValueData: "Lamina exercise set"; Flags: uninsdeletekey
Root: HKCU; Subkey: "Software\Classes\Lamina.Exercises\DefaultIcon"; ValueType: string; ValueData: "{app}\lamina-network.ico"
Root: HKCU; Subkey: "Software\Classes\Lamina.Exercises\shell\open\command"; ValueType: string; ValueData: """{app}\lamina.exe"" ""%1"""
Root: HKCU; Subkey: "Software\Classes\Lamina.Run"; ValueType: string; ValueData: "Lamina training run"; Flags: uninsdeletekey
Root: HKCU; Subkey: "Software\Classes\Lamina.Run\DefaultIcon"; ValueType: string; ValueData: "{app}\lamina-network.ico"
Root: HKCU; Subkey: "Software\Classes\Lamina.Run\shell\open\command"; ValueType: string; ValueData: """{app}\lamina.exe"" ""%1"""

[Run]
Filename: "{app}\lamina.exe"; Description: "{cm:LaunchProgram,Lamina}"; Flags: nowait postinstall skipifsilent

[UninstallDelete]
Type: filesandordirs; Name: "{app}\_internal"
